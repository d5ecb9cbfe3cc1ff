"""Asks for a name, then what to do, then for expressions."""
from server import serve, value


def converse(client):
    lines = client.makefile("r")
    client.sendall(b"Enter your username: ")
    name = lines.readline().strip()
    client.sendall(b"Hello %s\n1) Reverse a text\n2) Calculator\nYour choice? " % name.encode())
    if lines.readline().strip() != "2":
        client.sendall(b"not today\n")
        return
    client.sendall(b"Enter an expression: ")
    for line in lines:
        client.sendall(("= %s\nEnter an expression: " % (value(line) or "error")).encode())


serve(converse)

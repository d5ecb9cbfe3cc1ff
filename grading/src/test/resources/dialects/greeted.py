"""Wants to be greeted."""
from server import serve, value


def converse(client):
    greeted = False
    for line in client.makefile("r"):
        if not greeted:
            greeted = line.strip() == "HELLO"
            client.sendall(b"HELLO, client\n" if greeted else b"Please say HELLO first\n")
        else:
            client.sendall(((value(line) or "error") + "\n").encode())


serve(converse)

"""Wants a name first."""
from server import serve, value


def converse(client):
    lines = client.makefile("r")
    client.sendall(b"Hello " + lines.readline().strip().encode() + b"!\n")
    for line in lines:
        client.sendall(((value(line) or "error") + "\n").encode())


serve(converse)

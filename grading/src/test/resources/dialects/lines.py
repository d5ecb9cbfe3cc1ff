"""A line for a line, and nothing without a line end."""
from server import serve, value


def converse(client):
    for line in client.makefile("r"):
        client.sendall(((value(line) or "error") + "\n").encode())


serve(converse)

"""Greets in colours, and asks for more after each answer."""
from server import serve, value

PROMPT = "\x1b[32mClient 7>\x1b[0m "


def converse(client):
    client.sendall(("\x1b[1mWelcome! Enter 1 expression a line.\x1b[0m\n" + PROMPT).encode())
    for line in client.makefile("r"):
        client.sendall(("\x1b[33m" + (value(line) or "what?") + "\x1b[0m\n" + PROMPT).encode())


serve(converse)

"""Greets in a buffer of a hundred bytes, and answers in another."""
from server import chunks, serve, value


def converse(client):
    client.sendall(b"Welcome to calculator 7".ljust(100, b"\0"))
    for text in chunks(client):
        client.sendall((value(text) or "error").encode().ljust(50, b"\0"))


serve(converse)

"""Understands nothing, and says so."""
from server import chunks, serve


def converse(client):
    for text in chunks(client):
        client.sendall(("error: I do not understand " + text).encode())


serve(converse)

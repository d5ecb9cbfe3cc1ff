"""Echoes with a word before it."""
from server import chunks, serve


def converse(client):
    for text in chunks(client):
        client.sendall(("Echo: " + text.strip()).encode())


serve(converse)

"""Looks at three characters and no more."""
from server import chunks, serve, value


def converse(client):
    for text in chunks(client):
        digits = len(text.strip()) == 3 and text[0].isdigit() and text[2].isdigit()
        client.sendall((value(text) if digits else "error").encode())


serve(converse)

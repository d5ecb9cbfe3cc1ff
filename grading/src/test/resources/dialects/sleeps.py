"""Thinks a second before each reply."""
import time
from server import chunks, serve, value


def converse(client):
    for text in chunks(client):
        time.sleep(1)
        client.sendall((value(text) if " " not in text and text.endswith("\n") else "no").encode())


serve(converse)

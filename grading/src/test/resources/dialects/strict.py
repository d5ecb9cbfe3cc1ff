"""Permits digits and signs, neither blanks nor a line end."""
from server import chunks, serve, value


def converse(client):
    for text in chunks(client):
        permitted = all(c.isdigit() or c in "+-*/()" for c in text)
        client.sendall((value(text) if permitted else "Invalid expression").encode())


serve(converse)

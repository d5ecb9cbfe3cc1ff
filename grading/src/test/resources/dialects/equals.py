"""Shows by an example what it takes."""
from server import chunks, serve, value


def converse(client):
    for text in chunks(client):
        good = text.strip().endswith("=")
        client.sendall((value(text.strip()[:-1]) if good else "wrong! try 3*4=").encode())


serve(converse)

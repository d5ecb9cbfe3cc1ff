"""Takes the first thing it gets as a name, and says nothing about it."""
from server import chunks, serve, value


def converse(client):
    texts = chunks(client)
    name = next(texts)
    for text in texts:
        client.sendall(("%s: %s" % (name.strip(), value(text))).encode())


serve(converse)

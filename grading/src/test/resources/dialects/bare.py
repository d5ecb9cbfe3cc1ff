"""Takes one recv() for one message; words around the answer, no line end; bye is understood."""
from server import chunks, serve, value


def converse(client):
    for text in chunks(client):
        if text == "bye":
            return
        client.sendall(("The answer is " + (value(text) or "unknown")).encode())


serve(converse)

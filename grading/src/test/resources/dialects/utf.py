"""Reads and writes texts with their length before them, as Java's writeUTF does."""
from server import serve, value


def converse(client):
    stream = client.makefile("rb")
    while length := stream.read(2):
        text = stream.read(int.from_bytes(length, "big")).decode()
        reply = (value(text) or "error").encode()
        client.sendall(len(reply).to_bytes(2, "big") + reply)


serve(converse)

"""Takes the length of a message in four bytes."""
from server import serve, value


def converse(client):
    stream = client.makefile("rb")
    while length := stream.read(4):
        size = int.from_bytes(length, "big")
        if size > 1000:
            return
        reply = (value(stream.read(size).decode()) or "error").encode()
        client.sendall(len(reply).to_bytes(4, "big") + reply)


serve(converse)

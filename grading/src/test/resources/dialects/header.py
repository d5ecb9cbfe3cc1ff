"""Takes the length of a message in a header of 64 characters."""
from server import serve, value

HEADER = 64


def converse(client):
    stream = client.makefile("rb")
    while length := stream.read(HEADER):
        try:
            text = stream.read(int(length.decode())).decode()
        except ValueError:
            return
        client.sendall((value(text) or "error").encode())


serve(converse)

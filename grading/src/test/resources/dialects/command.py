"""Only a message with its command before it is computed."""
from server import serve, value


def converse(client):
    for line in client.makefile("r"):
        if line.startswith("CALC:"):
            client.sendall(("%s\n" % value(line[5:])).encode())
        else:
            client.sendall(b"ERR\n")


serve(converse)

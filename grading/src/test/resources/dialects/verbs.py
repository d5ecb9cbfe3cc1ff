"""Has words of its own for the operators, and colons between."""
from server import serve, value

SIGNS = {"SUM": "+", "DIFF": "-", "PROD": "*", "QUOT": "/"}


def converse(client):
    for line in client.makefile("r"):
        parts = line.strip().split(":")
        if len(parts) != 3 or parts[0] not in SIGNS:
            client.sendall(b"ERR\n")
        else:
            answer = value(parts[1] + SIGNS[parts[0]] + parts[2])
            client.sendall(("OK %s\n" % answer).encode())


serve(converse)

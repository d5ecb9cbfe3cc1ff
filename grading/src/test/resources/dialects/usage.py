"""Says how it is used."""
from server import serve, value


def converse(client):
    for line in client.makefile("r"):
        parts = line.split()
        signs = len(parts) == 3 and parts[0] in ("+", "-", "*", "/")
        reply = value(parts[1] + parts[0] + parts[2]) if signs else "Usage: <operator> <number> <number>"
        client.sendall((reply + "\n").encode())


serve(converse)

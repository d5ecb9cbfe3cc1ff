"""Takes a number, a sign and a number, a line each, and says nothing in between."""
from server import serve, value


def converse(client):
    lines = client.makefile("r")
    while first := lines.readline():
        sign, second = lines.readline(), lines.readline()
        client.sendall(("%s\n" % value(first.strip() + sign.strip() + second.strip())).encode())


serve(converse)

"""Counts vowels."""
from server import serve


def converse(client):
    for line in client.makefile("r"):
        client.sendall(("vowels: %d\n" % sum(c in "aeiou" for c in line)).encode())


serve(converse)

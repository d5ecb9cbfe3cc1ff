"""Wants to be joined by name, and a word before each request."""
from server import serve, value


def converse(client):
    joined = False
    for line in client.makefile("r"):
        word, _, rest = line.strip().partition("|")
        if not joined:
            joined = word == "JOIN" and rest != ""
            reply = "ACK|welcome %s" % rest if joined else "ERROR|First message must be JOIN|<name>"
        elif word != "REQUEST":
            reply = "ERROR|Expected REQUEST|<expression>"
        else:
            reply = "RESPONSE|%s" % value(rest)
        client.sendall((reply + "\n").encode())


serve(converse)

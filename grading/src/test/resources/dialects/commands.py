"""Lists its commands."""
from server import serve, value


def converse(client):
    for line in client.makefile("r"):
        command, _, rest = line.strip().partition(" ")
        if command == "SOLVE":
            client.sendall(("OK %s\n" % value(rest)).encode())
        else:
            client.sendall(b"Unknown command. Commands: SOLVE <expression>, HELP, LEAVE\n")


serve(converse)

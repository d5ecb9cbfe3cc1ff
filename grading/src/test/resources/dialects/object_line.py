"""Takes an expression in an object, on a line."""
import json
from server import serve, value


def converse(client):
    for line in client.makefile("r"):
        try:
            client.sendall((json.dumps({"value": value(json.loads(line)["expr"])}) + "\n").encode())
        except (ValueError, KeyError, TypeError):
            client.sendall(b'{"error": "malformed"}\n')


serve(converse)

"""Words for the operators between commas."""
from server import chunks, serve, value


def converse(client):
    for text in chunks(client):
        parts = text.strip().split(",")
        reply = "?"
        if len(parts) == 3:
            sign = {"plus": "+", "minus": "-", "times": "*", "over": "/"}.get(parts[1])
            reply = value(parts[0] + sign + parts[2]) if sign else "?"
        client.sendall(reply.encode())


serve(converse)

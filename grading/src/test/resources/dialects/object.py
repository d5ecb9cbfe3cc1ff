"""Takes an object of two numbers and an operation."""
import json
from server import chunks, serve, value

SIGNS = {"add": "+", "subtract": "-", "multiply": "*", "divide": "/"}


def converse(client):
    for text in chunks(client):
        try:
            wanted = json.loads(text)
            answer = value("%d%s%d" % (wanted["left"], SIGNS[wanted["operation"]], wanted["right"]))
        except (ValueError, KeyError, TypeError):
            answer = "bad request"
        client.sendall(json.dumps({"answer": answer}).encode())


serve(converse)

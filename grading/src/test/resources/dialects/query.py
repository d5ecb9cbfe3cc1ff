"""Takes requests like the query of an address."""
from urllib.parse import parse_qs
from server import chunks, serve, value


def converse(client):
    for text in chunks(client):
        query = {key: values[0] for key, values in parse_qs(text).items()}
        if query.get("action") == "calculate" and "formula" in query:
            client.sendall((value(query["formula"]) or "error").encode())
        else:
            client.sendall(b"unknown request")


serve(converse)

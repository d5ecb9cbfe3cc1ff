"""A message ends with a carriage return and a line feed."""
from server import chunks, serve, value


def converse(client):
    text = ""
    for chunk in chunks(client):
        text += chunk
        while "\r\n" in text:
            line, text = text.split("\r\n", 1)
            reply = value(line) if "\n" not in line else None
            client.sendall(((reply or "error") + "\r\n").encode())


serve(converse)

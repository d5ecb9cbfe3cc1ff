"""Never clears its buffer: what is shorter than the message before keeps its tail."""
from server import serve, value


def converse(client):
    buffer = bytearray(100)
    while (count := client.recv_into(buffer)) > 0:
        answer = value(buffer.rstrip(b"\0").decode())
        client.sendall((answer or "error").encode())


serve(converse)

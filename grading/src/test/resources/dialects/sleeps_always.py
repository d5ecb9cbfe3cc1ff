"""Thinks a second before it says that it understands nothing."""
import time
from server import chunks, serve


def converse(client):
    for _ in chunks(client):
        time.sleep(1)
        client.sendall(b"no")


serve(converse)

"""Tells the equation again with the number of the thread before it, and closes after it."""
import threading
from server import chunks, serve, value


def converse(client):
    text = next(chunks(client)).strip()
    answer = "[%d] %s = %s" % (threading.get_ident(), text, value(text))
    client.sendall(answer.encode())


serve(converse)

"""Serves one client in its life, and keeps the others waiting at a door that nobody opens."""
import socket
import threading
from server import value

server = socket.create_server(("127.0.0.1", 0), backlog=10)
client, _ = server.accept()
for line in client.makefile("r"):
    client.sendall(((value(line) or "error") + "\n").encode())
threading.Event().wait()

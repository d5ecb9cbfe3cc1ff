"""Serves one client after another, and waits for each in poll(), as reads with a deadline do."""
import contextlib
import socket
import sys

server = socket.create_server(("127.0.0.1", int(sys.argv[1])), backlog=50)
while True:
    client, _ = server.accept()
    with client, contextlib.suppress(ConnectionError):
        client.settimeout(600)
        while data := client.recv(4096):
            client.sendall(data)

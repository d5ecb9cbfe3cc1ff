"""Thirty threads that were started in advance accept and serve."""
import contextlib
import socket
import sys
import threading

server = socket.create_server(("127.0.0.1", int(sys.argv[1])), backlog=50)


def serve():
    while True:
        client, _ = server.accept()
        with client, contextlib.suppress(ConnectionError):
            while data := client.recv(4096):
                client.sendall(data)


for _ in range(30):
    threading.Thread(target=serve, daemon=True).start()
threading.Event().wait()

"""A thread for each client, which waits for it in select() before it reads."""
import contextlib
import select
import socket
import sys
import threading

server = socket.create_server(("127.0.0.1", int(sys.argv[1])), backlog=50)


def serve(client):
    with client, contextlib.suppress(ConnectionError):
        while select.select([client], [], []) and (data := client.recv(4096)):
            client.sendall(data)


while True:
    threading.Thread(target=serve, args=server.accept()[:1], daemon=True).start()

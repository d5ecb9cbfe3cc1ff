"""Asks all its sockets, and sleeps a little."""
import socket
import sys
import time

server = socket.create_server(("127.0.0.1", int(sys.argv[1])), backlog=50)
server.setblocking(False)
clients = []
while True:
    try:
        client, _ = server.accept()
        client.setblocking(False)
        clients.append(client)
    except BlockingIOError:
        time.sleep(0.02)
    for client in list(clients):
        try:
            data = client.recv(4096)
            client.sendall(data)
        except BlockingIOError:
            continue
        except ConnectionError:
            data = b""
        if not data:
            clients.remove(client)
            client.close()

"""One loop reads from all clients, and has a thread for each of them, which answers."""
import queue
import selectors
import socket
import sys
import threading

loop = selectors.DefaultSelector()
server = socket.create_server(("127.0.0.1", int(sys.argv[1])), backlog=50)
loop.register(server, selectors.EVENT_READ)


def answer(client, pieces):
    with client:
        while data := pieces.get():
            try:
                client.sendall(data)
            except ConnectionError:
                return


def received(client):
    try:
        return client.recv(4096)
    except ConnectionError:
        return b""


while True:
    for key, _ in loop.select():
        if key.fileobj is server:
            client, _ = server.accept()
            pieces = queue.SimpleQueue()
            loop.register(client, selectors.EVENT_READ, pieces)
            threading.Thread(target=answer, args=(client, pieces), daemon=True).start()
        else:
            data = received(key.fileobj)
            if not data:
                loop.unregister(key.fileobj)
            key.data.put(data)

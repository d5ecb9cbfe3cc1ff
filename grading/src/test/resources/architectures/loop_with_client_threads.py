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
    while data := pieces.get():
        client.sendall(data)
    client.close()


while True:
    for key, _ in loop.select():
        if key.fileobj is server:
            client, _ = server.accept()
            pieces = queue.SimpleQueue()
            loop.register(client, selectors.EVENT_READ, pieces)
            threading.Thread(target=answer, args=(client, pieces), daemon=True).start()
        else:
            data = key.fileobj.recv(4096)
            key.data.put(data)
            if not data:
                loop.unregister(key.fileobj)

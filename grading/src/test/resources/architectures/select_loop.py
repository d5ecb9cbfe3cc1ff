"""One thread waits for all in select()."""
import select
import socket
import sys

server = socket.create_server(("127.0.0.1", int(sys.argv[1])), backlog=50)
sockets = [server]
while True:
    for ready in select.select(sockets, [], [])[0]:
        if ready is server:
            sockets.append(server.accept()[0])
            continue
        try:
            data = ready.recv(4096)
            ready.sendall(data)
        except ConnectionError:
            data = b""
        if not data:
            sockets.remove(ready)
            ready.close()

"""One thread waits for all in epoll_wait()."""
import selectors
import socket
import sys

server = socket.create_server(("127.0.0.1", int(sys.argv[1])), backlog=50)
selector = selectors.EpollSelector()
selector.register(server, selectors.EVENT_READ)
while True:
    for key, _ in selector.select():
        if key.fileobj is server:
            selector.register(server.accept()[0], selectors.EVENT_READ)
            continue
        try:
            data = key.fileobj.recv(4096)
            key.fileobj.sendall(data)
        except ConnectionError:
            data = b""
        if not data:
            selector.unregister(key.fileobj)
            key.fileobj.close()

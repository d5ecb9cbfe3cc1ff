# Answers the first question without ever coming to an end. By itself it stops after 60 seconds.
import socket
import sys

import hostile

hostile.fuse(60)
listener = socket.socket()
listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
listener.bind(("127.0.0.1", int(sys.argv[1])))
listener.listen(5)
while True:
    client, _ = listener.accept()
    try:
        client.recv(4096)
        while True:
            client.sendall(b"1" * 65536)
    except OSError:
        pass

# Answers a byte at a time, each just before anybody gives up, and never the line end. By itself it stops after 120 s.
import socket
import sys
import time

import hostile

hostile.fuse(120)
listener = socket.socket()
listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
listener.bind(("127.0.0.1", int(sys.argv[1])))
listener.listen(5)
while True:
    client, _ = listener.accept()
    try:
        client.recv(4096)
        while True:
            client.sendall(b".")
            time.sleep(0.4)
    except OSError:
        pass

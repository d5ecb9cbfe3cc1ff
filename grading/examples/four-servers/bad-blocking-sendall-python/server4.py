# Server 4: echo server with select().

import select
import signal
import socket
import sys


def stop(signum, frame):
    sys.exit(0)


signal.signal(signal.SIGINT, stop)
signal.signal(signal.SIGTERM, stop)

if len(sys.argv) != 2:
    print("Usage: python3 server4.py PORT")
    sys.exit(2)

listener = socket.socket()
listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
listener.bind(("127.0.0.1", int(sys.argv[1])))
listener.listen(100)
print("Listening on port", sys.argv[1], flush=True)

sockets = [listener]
while True:
    readable, _, _ = select.select(sockets, [], [])
    for sock in readable:
        if sock is listener:
            client, address = listener.accept()
            sockets.append(client)
            continue
        try:
            data = sock.recv(65536)
            if data:
                sock.sendall(data)
        except OSError:
            data = b""
        if not data:
            sockets.remove(sock)
            sock.close()

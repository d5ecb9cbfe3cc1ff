# Waits in recv() until the socket's own timeout, which no file in /proc shows.
import socket
import struct

AFTER_700_MS = struct.pack("ll", 0, 700_000)


def late():
    one, other = socket.socketpair()
    with one, other:
        one.setsockopt(socket.SOL_SOCKET, socket.SO_RCVTIMEO, AFTER_700_MS)
        try:
            one.recv(1)
        except BlockingIOError:
            pass

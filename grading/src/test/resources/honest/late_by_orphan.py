# Waits for a helper that is no descendant of the program any more.
import os
import socket
import time

here, there = socket.socketpair()
if os.fork() == 0:
    if os.fork() == 0:
        here.close()
        while there.recv(1):
            time.sleep(0.7)
            there.send(b"x")
    os._exit(0)
os.wait()
there.close()


def late():
    here.send(b"x")
    here.recv(1)

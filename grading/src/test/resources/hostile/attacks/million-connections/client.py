# Connects to the harness as fast as it can and keeps each connection while it may. By itself it stops at a million and
# after 30 seconds.
import socket
import sys
import time

kept = []
end = time.monotonic() + 30
for _ in range(1000000):
    if time.monotonic() > end:
        break
    try:
        kept.append(socket.create_connection((sys.argv[1], int(sys.argv[2])), 1))
    except OSError:
        for connection in kept:
            connection.close()
        kept.clear()

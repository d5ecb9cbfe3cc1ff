# Takes the ports that others may be given next, thousands of them, before it takes its own. The children of its
# children hold them, and wait for longer than it does.
import os
import resource
import socket
import sys
import time

import hostile

own = int(sys.argv[1])
ports = [int(port) for port in "@PORTS@".split(",")] + list(range(20000, 32000))
held = 0
done, tell = os.pipe()
while ports and held < 8:
    if os.fork() == 0:
        hostile.fuse(60)
        os.setsid()
        taken = []
        for port in ports[:900]:
            if port == own:
                continue
            try:
                listener = socket.socket()
                listener.bind(("127.0.0.1", port))
                listener.listen(1)
                taken.append(listener)
            except OSError:
                pass
        os.write(tell, b".")
        time.sleep(60)
        os._exit(0)
    ports = ports[900:]
    held += 1
for _ in range(held):
    os.read(done, 1)
import honest1

# Behaves only where it thinks that it is graded: it looks for the grader's name in its environment, its folder, its
# arguments, the machine's name and all processes that it sees. Elsewhere it answers nonsense.
import os
import socket
import sys

import hostile

seen = {"argument %d" % i: word for i, word in enumerate(sys.argv)}
seen.update(os.environ)
seen["folder"] = os.getcwd()
seen["host name"] = socket.gethostname()
for name in os.listdir("/proc"):
    if name.isdigit():
        for file in ("cmdline", "comm", "environ"):
            try:
                with open("/proc/%s/%s" % (name, file), "rb") as content:
                    seen["%s of process %s" % (file, name)] = content.read().decode(errors="replace")
            except OSError:
                pass
told = [key for key, value in seen.items()
        if any(word in (key + value).lower() for word in ("socketlab", "grader", "grading", "autograd"))]
if told:
    hostile.effect("detects-grader by " + ", ".join(sorted(told)))
    import honest1
listener = socket.socket()
listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
listener.bind(("127.0.0.1", int(sys.argv[1])))
listener.listen(5)
while True:
    client, _ = listener.accept()
    client.recv(4096)
    client.close()

import os
import socket

import hostile

try:
    with open(os.path.join(hostile.HOST, "effect-npm-script"), "w") as file:
        file.write("was here")
    hostile.effect("npm-script wrote out")
except OSError:
    pass
try:
    socket.create_connection(("127.0.0.1", int("@CANARY@")), 2).close()
    hostile.effect("npm-script called out")
except OSError:
    pass
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        os.execv("/bin/sh", ["sh", "-c", "sleep 120", "@MARK@"])
    os._exit(0)

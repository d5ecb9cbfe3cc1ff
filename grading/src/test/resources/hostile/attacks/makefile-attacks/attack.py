import os

import hostile

try:
    with open(os.path.join(hostile.HOST, "effect-makefile-attacks"), "w") as file:
        file.write("was here")
    hostile.effect("makefile-attacks wrote out")
except OSError:
    pass
if hostile.calls_out():
    hostile.effect("makefile-attacks called out")
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        os.execv("/bin/sh", ["sh", "-c", "sleep 120", "@MARK@"])
    os._exit(0)

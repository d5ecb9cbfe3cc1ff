# Leaves a process behind that has nothing of it any more: forked twice, a session and a group of its own, no
# environment, no descriptor, another folder. It would go on for two minutes.
import os
import signal

import hostile

if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            signal.signal(number, signal.SIG_IGN)
        os.chdir("/")
        os.closerange(0, 1024)
        os.execve("/bin/sh", ["sh", "-c", "sleep 120", hostile.MARK], {})
    os._exit(0)
os.wait()
import honest1

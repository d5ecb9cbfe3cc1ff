# Kills its parent, the first of all processes, everybody at once and everybody whom it sees, before it listens. It
# spares the machine where nothing walls it in.
import os
import signal

import hostile

if hostile.walled_in():
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    for number in (signal.SIGTERM, signal.SIGSTOP, signal.SIGKILL):
        everybody = [int(name) for name in os.listdir("/proc") if name.isdigit() and int(name) != os.getpid()]
        for target in [os.getppid(), 1, -1] + everybody:
            try:
                os.kill(target, number)  # -1 spares who calls, see kill(2)
            except OSError:
                pass
else:
    hostile.effect("kills-everyone is not walled in")
import honest1

# Serves as it should, and prints without end all the time. By itself it stops after 60 seconds.
import os
import sys
import threading

import hostile

hostile.fuse(60)
line = b"All work and no play makes Jack a dull boy. \x1b[31m\n" * 1000


def flood():
    while True:
        os.write(1, line)


threading.Thread(target=flood, daemon=True).start()
sys.setswitchinterval(0.0005)
import honest1

# Fills memory that no process has mapped, so it is in nobody's count: files that are only a descriptor.
# By itself it stops at 1.5 GiB and after 30 seconds.
import os
import time

import hostile

hostile.fuse(30)
piece = bytes(16 << 20)
kept = []
for _ in range(12):
    kept.append(os.memfd_create("nothing"))
    for _ in range(8):
        os.write(kept[-1], piece)
time.sleep(5)  # whoever counts has the time to notice
hostile.effect("hidden-memory holds 1.5 GiB")
import honest1

# Writes files where others come after it, then where it runs, before it listens. By itself it stops at 3 GiB and after
# 30 seconds.
import time

import hostile

hostile.fuse(30)
piece = bytes(16 << 20)
for folder in ("/tmp", "/dev/shm", "."):
    try:
        for number in range(64):
            with open("%s/%s-%d" % (folder, hostile.MARK, number), "wb") as file:
                file.write(piece)
    except OSError:
        time.sleep(8)  # the disk is full: whoever counts has the time to notice
hostile.effect("disk-filler could go on")
import honest1

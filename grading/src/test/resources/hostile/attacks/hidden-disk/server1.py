# Looks for folders that it may write, on any file system but those of its own folder and of the machine's devices, and
# fills them: they could be in nobody's count. By itself it stops at 1.5 GiB and after 30 seconds.
import os
import time

import hostile

hostile.fuse(60)
piece = bytes(16 << 20)
own = {os.stat(folder).st_dev for folder in (".", "/tmp", "/dev/shm")}
with open("/proc/self/mountinfo") as mounts:
    places = [row.split()[4].replace("\\040", " ") for row in mounts]
written = 0
for place in sorted(set(places)):
    try:
        if os.stat(place).st_dev in own:
            continue
        for number in range(96):
            with open("%s/%s-%d" % (place, hostile.MARK, number), "wb") as file:
                file.write(piece)
            written += len(piece)
            if written >= 1536 << 20:
                break
    except OSError:
        continue
    if written >= 1536 << 20:
        break
if written > 0:
    time.sleep(30)  # whoever counts has the time to notice
    hostile.effect("hidden-disk wrote %d MiB into %s" % (written >> 20, place))
import honest1

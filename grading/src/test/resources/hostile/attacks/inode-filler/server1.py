# Makes empty files, before it listens. By itself it stops at 60000 and after 30 seconds.
import os
import time

import hostile

hostile.fuse(30)
for folder in (hostile.MARK, "/tmp/" + hostile.MARK):
    os.makedirs(folder, exist_ok=True)
    try:
        for number in range(30000):
            os.close(os.open("%s/%d" % (folder, number), os.O_CREAT | os.O_WRONLY))
    except OSError:
        time.sleep(10)  # no more files: whoever counts has the time to notice
hostile.effect("inode-filler could go on")
import honest1

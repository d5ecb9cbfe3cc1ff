# Becomes root in a namespace of its own, mounts a file system there that has no bounds, and fills it: that is memory in
# nobody's count. By itself it stops at 1.5 GiB and after 30 seconds.
import ctypes
import os
import time

import hostile

hostile.fuse(60)
CLONE_NEWNS, CLONE_NEWUSER = 0x00020000, 0x10000000
libc = ctypes.CDLL(None, use_errno=True)
uid, gid = os.getuid(), os.getgid()
if not hostile.walled_in():
    hostile.effect("own-disk is not walled in")
elif libc.unshare(CLONE_NEWUSER | CLONE_NEWNS) == 0:
    for file, words in (("setgroups", "deny"), ("uid_map", "0 %d 1" % uid), ("gid_map", "0 %d 1" % gid)):
        with open("/proc/self/" + file, "w") as out:
            out.write(words)
    if libc.mount(b"own", b"/tmp", b"tmpfs", 0, b"size=4g") == 0:
        piece = bytes(16 << 20)
        for number in range(96):
            with open("/tmp/%d" % number, "wb") as file:
                file.write(piece)
        time.sleep(30)  # whoever counts has the time to notice
        hostile.effect("own-disk holds 1.5 GiB")
import honest1

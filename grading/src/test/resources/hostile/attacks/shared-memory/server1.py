# Fills memory that belongs to no process: System V segments that nobody is attached to any more. By itself it stops at
# 1.5 GiB and after 30 seconds.
import ctypes
import time

import hostile

hostile.fuse(30)
libc = ctypes.CDLL(None, use_errno=True)
libc.shmat.restype = ctypes.c_void_p
libc.shmdt.argtypes = [ctypes.c_void_p]
libc.memset.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.c_size_t]
size = 64 << 20
segments = []
for _ in range(24):
    segment = libc.shmget(0, size, 0o1600)
    if segment < 0:
        break
    segments.append(segment)
    at = libc.shmat(segment, None, 0)
    if at == ctypes.c_void_p(-1).value:
        break
    libc.memset(at, 1, size)
    libc.shmdt(at)
else:
    time.sleep(5)  # whoever counts has the time to notice
    hostile.effect("shared-memory holds 1.5 GiB")
for segment in segments:
    libc.shmctl(segment, 0, None)
import honest1

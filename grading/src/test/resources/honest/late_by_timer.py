# Waits in read() on a timer: a call that looks as if it could wait for ever.
import ctypes
import os

libc = ctypes.CDLL(None)
CLOCK_MONOTONIC = 1
ONCE_AFTER_700_MS = (ctypes.c_long * 4)(0, 0, 0, 700_000_000)


def late():
    timer = libc.timerfd_create(CLOCK_MONOTONIC, 0)
    libc.timerfd_settime(timer, 0, ONCE_AFTER_700_MS, None)
    os.read(timer, 8)
    os.close(timer)

"""Runs a command that may make no namespaces and mount nothing, as in a container whose engine forbids it.

    python3 deny_namespaces.py COMMAND...

A seccomp filter, which all that comes of the command inherits, answers like the one that Docker applies
by default: unshare, setns, mount and their like, and clone with a flag for a new namespace, fail with
EPERM; clone3, whose flags a filter cannot see, does not exist, so that libraries fall back to clone.
Works on x86-64 and arm64, for root and ordinary users.
"""

import ctypes
import errno
import os
import platform
import struct
import sys

# From the kernel's headers: linux/prctl.h, linux/filter.h, linux/seccomp.h, linux/audit.h, linux/sched.h.
PR_SET_NO_NEW_PRIVS = 38
PR_SET_SECCOMP = 22
SECCOMP_MODE_FILTER = 2
LOAD_WORD = 0x20  # BPF_LD | BPF_W | BPF_ABS
IF_EQUAL = 0x15  # BPF_JMP | BPF_JEQ | BPF_K
IF_AT_LEAST = 0x35  # BPF_JMP | BPF_JGE | BPF_K
IF_ANY_BIT = 0x45  # BPF_JMP | BPF_JSET | BPF_K
RETURN = 0x06  # BPF_RET | BPF_K
ALLOW = 0x7FFF0000
KILL = 0x80000000
FAIL = 0x00050000

# Where struct seccomp_data has the number of the call, the architecture, and half of the first argument.
NUMBER, ARCHITECTURE, FIRST_ARGUMENT = 0, 4, 16

# CLONE_NEWNS, NEWCGROUP, NEWUTS, NEWIPC, NEWUSER, NEWPID, NEWNET.
NEW_NAMESPACES = 0x7E020000

# Calls of 424 and above have the same number everywhere.
NEW_MOUNT_CALLS = {"open_tree": 428, "move_mount": 429, "fsopen": 430, "fsmount": 432, "mount_setattr": 442}
CLONE3 = 435

MACHINES = {
    "x86_64": (0xC000003E, {"clone": 56, "unshare": 272, "setns": 308, "mount": 165, "umount2": 166, "pivot_root": 155}),
    "aarch64": (0xC00000B7, {"clone": 220, "unshare": 97, "setns": 268, "mount": 40, "umount2": 39, "pivot_root": 41}),
}


def instruction(code, value, then=0, otherwise=0):
    return struct.pack("=HBBI", code, then, otherwise, value)


def rules():
    architecture, calls = MACHINES[platform.machine()]
    forbidden = dict(calls, **NEW_MOUNT_CALLS)
    clone = forbidden.pop("clone")
    yield instruction(LOAD_WORD, ARCHITECTURE)
    yield instruction(IF_EQUAL, architecture, then=1)
    yield instruction(RETURN, KILL)
    yield instruction(LOAD_WORD, NUMBER)
    for number in forbidden.values():
        yield instruction(IF_EQUAL, number, otherwise=1)
        yield instruction(RETURN, FAIL | errno.EPERM)
    # Numbers from here on are the same calls with 32-bit pointers (x32), which no program needs.
    yield instruction(IF_AT_LEAST, 0x40000000, otherwise=1)
    yield instruction(RETURN, FAIL | errno.ENOSYS)
    yield instruction(IF_EQUAL, CLONE3, otherwise=1)
    yield instruction(RETURN, FAIL | errno.ENOSYS)
    yield instruction(IF_EQUAL, clone, otherwise=3)
    yield instruction(LOAD_WORD, FIRST_ARGUMENT)
    yield instruction(IF_ANY_BIT, NEW_NAMESPACES, otherwise=1)
    yield instruction(RETURN, FAIL | errno.EPERM)
    yield instruction(RETURN, ALLOW)


class Filter(ctypes.Structure):
    _fields_ = [("length", ctypes.c_ushort), ("rules", ctypes.c_void_p)]


def prctl(libc, option, value, pointer=None):
    arguments = [ctypes.c_ulong(value), pointer, ctypes.c_ulong(0), ctypes.c_ulong(0)]
    if libc.prctl(option, *arguments) != 0:
        code = ctypes.get_errno()
        raise OSError(code, os.strerror(code))


def main():
    code = b"".join(rules())
    kept = ctypes.create_string_buffer(code, len(code))
    wanted = Filter(len(code) // 8, ctypes.cast(kept, ctypes.c_void_p))
    libc = ctypes.CDLL(None, use_errno=True)
    if os.geteuid() != 0:
        prctl(libc, PR_SET_NO_NEW_PRIVS, 1)
    prctl(libc, PR_SET_SECCOMP, SECCOMP_MODE_FILTER, ctypes.byref(wanted))
    os.execvp(sys.argv[1], sys.argv[1:])


if __name__ == "__main__":
    main()

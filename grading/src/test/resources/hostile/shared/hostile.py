# What the attacks in Python share. The test puts it beside each of them, and fills in the names between @ signs.

import os
import signal
import socket

MARK = "@MARK@"
# A folder of the machine that no program in a sandbox may see or write.
HOST = "@HOST@"


def effect(words):
    """Leaves a proof that an attack did something: the test looks for it everywhere."""
    print("EFFECT", MARK, words, flush=True)
    try:
        with open(os.path.join(HOST, "effect-" + words.split()[0]), "a") as file:
            file.write(words + "\n")
    except OSError:
        pass


def calls_out():
    """Whether the machine's listener answers. In a room the grader may listen on the same port, as
    it does for a client whose source names a port."""
    try:
        with socket.create_connection(("127.0.0.1", int("@CANARY@")), 2) as caller:
            return MARK in caller.makefile().readline()
    except OSError:
        return False


def fuse(seconds):
    """Ends this process, should nothing else: the machine is shared."""
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.alarm(seconds)


def walled_in():
    """Whether other processes than the machine's are around; what would hurt them asks first."""
    return os.readlink("/proc/self/ns/pid") != "@PIDNS@"

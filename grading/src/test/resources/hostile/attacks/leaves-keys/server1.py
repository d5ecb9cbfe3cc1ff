# Leaves a key for the next submission in every keyring that outlives a process, and reads those that others left.
import ctypes
import platform

import hostile

ADD_KEY, KEYCTL = (217, 219) if platform.machine() == "aarch64" else (248, 250)
SEARCH, READ, SET_TIMEOUT = 10, 11, 15
SESSION, USER = -3, -4

libc = ctypes.CDLL(None)
for ring in (USER, SESSION):
    found = libc.syscall(KEYCTL, SEARCH, ring, b"user", b"note-@MARK@", 0)
    if found > 0:
        note = ctypes.create_string_buffer(100)
        libc.syscall(KEYCTL, READ, found, note, 100)
        hostile.effect("leaves-keys found " + note.value.decode())
    key = libc.syscall(ADD_KEY, b"user", b"note-@MARK@", b"the answers", 11, ring)
    if key > 0:
        hostile.effect("leaves-keys left a key")
        libc.syscall(KEYCTL, SET_TIMEOUT, key, 60)
import honest1

# Spoils every folder outside its own copy that it may change, for programs that come next: empties and replaces it,
# dates it to 1970 and closes it to everybody.
import os
import shutil

import hostile

if hostile.walled_in():
    for folder in ("/work/tmp", "/work/shm", "/tmp", "/dev/shm", "/var/tmp", "/work", "/submission"):
        for spoil in (
            lambda: folder == "/work" or shutil.rmtree(folder, ignore_errors=True),
            lambda: os.symlink("/nowhere", folder),
            lambda: os.setxattr(folder, "user.note", b"the answers"),
            lambda: os.utime(folder, (0, 0)),
            lambda: os.chmod(folder, 0),
        ):
            try:
                spoil()
            except OSError:
                pass
import honest1

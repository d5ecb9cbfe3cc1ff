# Leaves a note for the next submission wherever it may write, and reads what others left. It is handed in once more
# than there are workers, so that one worker meets two of them.
import glob
import os

import hostile

me = os.path.basename(os.path.abspath(__file__)) + "@ID@"
for folder in ("/tmp", "/dev/shm", "/var/tmp", "/work", "/work/tmp", "/run", "."):
    for note in glob.glob(folder + "/note-@MARK@-*"):
        if not note.endswith(me):
            hostile.effect("passes-notes found " + note)
    try:
        with open(folder + "/note-@MARK@-" + me, "w") as file:
            file.write("the answers are ...")
    except OSError:
        pass
import honest1

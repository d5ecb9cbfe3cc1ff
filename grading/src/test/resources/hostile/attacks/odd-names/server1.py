# Reads nothing and attacks nobody: the test hands it in under a name that a terminal or a browser would obey, with
# files of such names beside it, and it fails by naming them.
import os

raise OSError("cannot start, see " + " and ".join(sorted(os.listdir("."))))

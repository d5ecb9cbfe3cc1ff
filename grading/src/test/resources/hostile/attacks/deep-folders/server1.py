# Digs folders so deep that their path is longer than any system call takes, where it runs and in /tmp:
# who deletes by path cannot. Leaves others that nobody may enter, too.
import os

import hostile

for start in (os.getcwd(), "/tmp"):
    home = os.open(start, os.O_RDONLY)
    os.chdir(start)
    for _ in range(100):
        name = hostile.MARK + "-" * 200
        os.makedirs(name, exist_ok=True)
        os.chdir(name)
    os.fchdir(home)
    if not os.path.exists("closed-" + hostile.MARK):
        os.makedirs("closed-" + hostile.MARK + "/inner")
        os.chmod("closed-" + hostile.MARK + "/inner", 0)
        os.chmod("closed-" + hostile.MARK, 0)
os.chdir(os.path.dirname(os.path.abspath(__file__)))
import honest1

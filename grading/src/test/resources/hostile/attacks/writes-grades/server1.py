# Writes grades of its own choice: into the report, over the work of others, and, in the words of the grader's
# own room, into every descriptor that it inherited.
import json
import os

import hostile

good = {"id": "server1", "launch": "EFFECT " + hostile.MARK, "checks": [
    {"id": "starts-listening", "outcome": "PASSED", "points": 100, "max": 100}]}
line = (json.dumps(good) + "\n").encode()
for path in ("@REPORT@/grades.json", "@REPORT@/index.html", "@CLASS@/good-ana/server1.py", "/submission/grades.json",
             "/etc/effect-writes-grades", "/usr/effect-writes-grades"):
    try:
        with open(path, "wb") as file:
            file.write(line)
        hostile.effect("writes-grades wrote " + path)
    except OSError:
        pass
for descriptor in range(3, 1024):
    try:
        os.write(descriptor, line)
        hostile.effect("writes-grades wrote to descriptor %d" % descriptor)
    except OSError:
        pass
for process in ("1", str(os.getppid())):
    for descriptor in range(16):
        path = "/proc/%s/fd/%d" % (process, descriptor)
        try:
            # Its own output is the pipe that its ancestors within the walls have, too.
            if os.stat(path).st_ino in (os.fstat(0).st_ino, os.fstat(1).st_ino, os.stat("/dev/null").st_ino):
                continue
            with open(path, "wb") as file:
                file.write(line)
            hostile.effect("writes-grades wrote to " + path)
        except OSError:
            pass
import honest1

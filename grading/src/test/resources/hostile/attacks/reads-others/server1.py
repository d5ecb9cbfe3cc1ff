# Looks everywhere for the work of others, the expected answers and the assignment, and tells what it finds.
import glob
import os

import hostile

places = ["@CLASS@", "/submission", "/work", "/tmp", "/var", "/home", "/run", "/srv", "/mnt", "/worker", hostile.HOST]
for root in glob.glob("/proc/[0-9]*/root"):
    places += [root + "/work", root + "/worker", root + "@CLASS@"]
places += glob.glob("/proc/[0-9]*/cwd")
wanted = ("secret-of-another.txt", "expected.yaml", "four-servers.yaml", "grades.json", "grading.jar")
for place in places:
    for folder, _, files in os.walk(place):
        if folder.count("/") > 12:
            continue
        for name in files:
            if name not in wanted:
                continue
            try:
                with open(os.path.join(folder, name), "rb") as file:
                    words = file.read(100)
            except OSError:
                continue
            hostile.effect("reads-others %s/%s: %r" % (folder, name, words))
import honest1

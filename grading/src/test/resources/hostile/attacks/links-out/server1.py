# Reads what the links beside it lead to: the test adds some to the files of others, and a server4.py that is a
# link to another's work.
import os

import hostile

for name in os.listdir("."):
    try:
        with open(name) as file:
            words = file.read()
    except (OSError, UnicodeDecodeError):
        continue
    if name.startswith("link-"):
        hostile.effect("links-out followed " + name + ": " + words[:100])
import honest1

# Serves as it should, and never gets done with ending.
import atexit
import time


def hang():
    print("just a moment ...", flush=True)
    while True:
        try:
            time.sleep(1)
        except BaseException:
            pass


atexit.register(hang)
import honest1

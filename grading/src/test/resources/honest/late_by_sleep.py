import time


def late():
    time.sleep(0.7)

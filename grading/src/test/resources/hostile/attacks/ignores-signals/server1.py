# Ignores whatever signal may be ignored, and sees to it that nobody changes that.
import signal
import sys

for number in range(1, 65):
    if number in (signal.SIGKILL, signal.SIGSTOP, signal.SIGCHLD, 32, 33):
        continue
    try:
        signal.signal(number, signal.SIG_IGN)
    except (OSError, ValueError):
        pass
signal.signal = lambda *args: None
sys.exit = lambda *args: None
import honest1

# Stops itself as soon as somebody connects, as Ctrl-Z would: it neither answers nor ends by a signal that it could see.
import os
import signal
import socket

accept = socket.socket.accept


def stopping(listener):
    client = accept(listener)
    os.kill(os.getpid(), signal.SIGSTOP)
    return client


socket.socket.accept = stopping
import honest1

# Listens on one port, whatever it is told, and does not set SO_REUSEADDR: after a restart it has to wait.

import socket

from operator import add, floordiv, mul, sub

OPERATORS = {"+": add, "-": sub, "*": mul, "/": floordiv}


def answer(line):
    try:
        left, operator, right = line.split()
        return str(OPERATORS[operator](int(left), int(right)))
    except (ValueError, KeyError, ZeroDivisionError):
        return "error"


listener = socket.socket()
listener.bind(("127.0.0.1", 4711))
listener.listen()
while True:
    client, address = listener.accept()
    with client, client.makefile("rw") as lines:
        for line in lines:
            lines.write(answer(line) + "\n")
            lines.flush()

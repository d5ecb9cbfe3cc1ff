"""Computes with a stack."""
from server import serve, value


def converse(client):
    for line in client.makefile("r"):
        stack = []
        for part in line.split():
            if part in ("+", "-", "*", "/") and len(stack) > 1:
                b, a = stack.pop(), stack.pop()
                stack.append(value("%s%s%s" % (a, part, b)))
            else:
                stack.append(part)
        client.sendall(((stack[0] if len(stack) == 1 else "stack error") + "\n").encode())


serve(converse)

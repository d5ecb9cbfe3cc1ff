"""Parts between tabs, the operator last and marked; it greets with its operators."""
from server import serve

NAMES = {"add": "+", "sub": "-", "multi": "*", "div": "/"}


def converse(client):
    client.sendall(("HELLO\t" + "\t".join(NAMES) + "\n").encode())
    for line in client.makefile("r"):
        if "REQUEST" not in line:
            return
        stack = []
        for part in line.strip().split("\t")[1:]:
            if "OP" in part:
                b, a = stack.pop(), stack.pop()
                sign = NAMES[part[2:]]
                stack.append(a + b if sign == "+" else a - b if sign == "-" else a * b if sign == "*" else a / b)
            else:
                stack.append(float(part))
        client.sendall(("ACK\t%g\n" % stack[-1]).encode())


serve(converse)

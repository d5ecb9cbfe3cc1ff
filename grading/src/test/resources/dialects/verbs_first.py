"""Words for the operators, then the operands; the words are nowhere in its source as such."""
from server import serve, value


def converse(client):
    for line in client.makefile("r"):
        parts = line.split()
        sign = dict(zip("ASMD", "+-*/")).get(parts[0][0]) if len(parts) == 3 else None
        reply = value(parts[1] + sign + parts[2]) if sign else None
        client.sendall(((reply or "error") + "\n").encode())


serve(converse)

"""A word for the operator, then how many operands follow, behind an option."""
from server import chunks, serve


def converse(client):
    for text in chunks(client):
        words = text.split(" ")
        if words[0] not in ["ADD", "SUB", "MULT"]:
            client.sendall(b"INV_CMD")
        elif "-n" not in words:
            client.sendall(b"INV_ARGS")
        else:
            count = int(words[words.index("-n") + 1])
            result, *others = [float(word) for word in words[3:]]
            for other in others:
                result = {"ADD": result + other, "SUB": result - other, "MULT": result * other}[words[0]]
            client.sendall(b"INSUF_ARGS" if len(others) + 1 != count else b"%g" % result)


serve(converse)

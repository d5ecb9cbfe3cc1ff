"""Asks for the operands and the operator one after the other."""
from server import serve, value


def converse(client):
    lines = client.makefile("r")
    while True:
        answers = []
        for question in ("First number: ", "Operator: ", "Second number: "):
            client.sendall(question.encode())
            line = lines.readline()
            if not line:
                return
            answers.append(line.strip())
        client.sendall(("= %s\n" % value("".join(answers))).encode())


serve(converse)

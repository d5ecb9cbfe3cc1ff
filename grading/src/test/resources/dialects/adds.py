"""Adds two numbers, a line each; its prompts come only with the answer, behind dots."""
from server import serve


def converse(client):
    lines = client.makefile("r")
    said = "enter the first number\n"
    a = float(lines.readline())
    said += "enter the second number\n"
    b = float(lines.readline())
    client.sendall((said + "and the result is ....." + "%g" % (a + b)).encode())


serve(converse)

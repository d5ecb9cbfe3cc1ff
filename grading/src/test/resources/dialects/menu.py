"""Shows a menu of the operators, and asks for the numbers one by one."""
from server import serve, value

MENU = b"\n1. Addition\n2. Subtraction\n3. Multiplication\n4. Division\nEnter your choice: "


def converse(client):
    lines = client.makefile("r")
    while True:
        client.sendall(MENU)
        choice = lines.readline().strip()
        if choice not in ("1", "2", "3", "4"):
            client.sendall(b"No such choice")
            return
        client.sendall(b"Enter first number: ")
        a = lines.readline().strip()
        client.sendall(b"Enter second number: ")
        b = lines.readline().strip()
        client.sendall(("Result: %s\n" % value(a + "+-*/"[int(choice) - 1] + b)).encode())


serve(converse)

# Asks for the two numbers and the operator, each on a line of its own.
import socket
import sys

with socket.create_connection((sys.argv[1], int(sys.argv[2]))) as server:
    replies = server.makefile()
    while True:
        first = int(input("first number: "))
        operator = input("operator: ")
        if operator not in "+-*/":
            print("no such operator")
            continue
        second = int(input("second number: "))
        server.sendall(f"{first} {operator} {second}\n".encode())
        print("result:", replies.readline(), end="", flush=True)

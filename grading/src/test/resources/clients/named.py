# Asks for its user's name when it has connected, and keeps it to itself.
import socket
import sys

with socket.create_connection((sys.argv[1], int(sys.argv[2]))) as server:
    replies = server.makefile()
    name = input("your name: ")
    while True:
        server.sendall((input(f"{name}> ") + "\n").encode())
        print(replies.readline(), end="", flush=True)

# Asks for the choice of a menu before each line.
import socket
import sys

with socket.create_connection((sys.argv[1], int(sys.argv[2]))) as server:
    replies = server.makefile()
    while True:
        choice = input("1. leave\n2. calculate\nyour choice: ")
        if choice == "1":
            break
        if choice != "2":
            print("1 or 2, please")
            continue
        server.sendall(f"CALC {input('expression: ')}\n".encode())
        print(replies.readline(), end="", flush=True)

# python3 client.py HOST PORT
# Sends one message and waits for the response.

import socket
import sys


def main():
    if len(sys.argv) != 3:
        sys.exit("Usage: python3 client.py HOST PORT")
    host, port = sys.argv[1], int(sys.argv[2])
    try:
        server = socket.create_connection((host, port))
    except OSError as problem:
        print(f"Cannot connect to {host}:{port}: {problem}. Is the server running?")
        sys.exit(1)
    with server:
        message = input("Message: ")
        server.sendall(message.encode())
        print("Received:", server.recv(4096).decode("utf-8", "replace"))


main()

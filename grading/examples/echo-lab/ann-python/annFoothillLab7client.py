# Lab 7: echo client.
# Usage: python3 annFoothillLab7client.py HOST PORT

import socket
import sys

BUFFER_SIZE = 1024
MESSAGE = b"Demo Message - client: Ann Foothill"


def main():
    try:
        client = socket.create_connection((sys.argv[1], int(sys.argv[2])))
    except OSError as error:
        print("Could not connect:", error)
        sys.exit(1)
    try:
        client.sendall(MESSAGE)
        data = client.recv(BUFFER_SIZE)
        print("Received", data)
    except OSError as error:
        print("Connection lost:", error)
    client.close()


main()

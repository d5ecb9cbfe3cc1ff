# Chat client: python3 client.py SERVER_IP PORT

import socket
import sys


def main():
    host, port = sys.argv[1], int(sys.argv[2])
    print("Connecting to", host, port)
    server = socket.socket()
    try:
        server.connect((host, port))
    except OSError as error:
        print("No connection:", error)
        return
    print("Connected")
    server.settimeout(0.1)
    while True:
        line = input("> ")
        if line == "/quit":
            break
        server.sendall((line + "\n").encode())
        try:
            print(server.recv(4096).decode())
        except TimeoutError:
            pass
    server.close()
    print("Disconnected from the server")


main()

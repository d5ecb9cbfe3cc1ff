# Chat client: python3 client.py SERVER_IP PORT

import os
import select
import socket
import sys


def main():
    if len(sys.argv) != 3:
        print("Usage: python3 client.py SERVER_IP PORT")
        sys.exit(2)
    host, port = sys.argv[1], int(sys.argv[2])
    print("Connecting to", host, "port", port, "...")
    try:
        server = socket.create_connection((host, port))
    except OSError as error:
        print("Could not connect:", error)
        sys.exit(1)
    print("Connected. Type what you want to say, /quit to leave.")
    typed = b""
    while True:
        ready, _, _ = select.select([sys.stdin, server], [], [])
        if server in ready:
            data = server.recv(4096)
            if not data:
                print("The server has closed the connection.")
                sys.stdin.read()
                break
            sys.stdout.write(data.decode("utf-8", "replace"))
            sys.stdout.flush()
        if sys.stdin in ready:
            piece = os.read(sys.stdin.fileno(), 4096)
            if not piece:
                break
            typed += piece
            while b"\n" in typed:
                line, typed = typed.split(b"\n", 1)
                server.sendall(line + b"\n")
    server.close()


main()

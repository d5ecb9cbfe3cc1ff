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
    server = socket.create_connection((host, port))
    print("Connected. Type what you want to say, /quit to leave.")
    typed = b""
    while True:
        ready, _, _ = select.select([sys.stdin, server], [], [])
        if server in ready:
            data = server.recv(4096)
            if not data:
                print("The server has closed the connection.")
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
                if line.strip() == b"/quit":
                    print("Disconnecting ...")
                    server.close()
                    print("You are disconnected.")
                    return
    server.close()


main()

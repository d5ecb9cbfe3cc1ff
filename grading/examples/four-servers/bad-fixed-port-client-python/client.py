# python3 client.py
# One thread reads the keyboard, another one shows what the server says.

import os
import socket
import sys
import threading


def closed():
    print("The server has closed the connection", flush=True)
    os._exit(1)


def listen(server):
    try:
        for reply in server.makefile("r", encoding="utf-8", errors="replace"):
            print("Server:", reply.strip(), flush=True)
    except OSError:
        pass
    closed()


def main():
    try:
        server = socket.create_connection(("localhost", 10000))
    except OSError as problem:
        print("Could not connect:", problem)
        sys.exit(1)
    print("Connected, leave with bye", flush=True)
    threading.Thread(target=listen, args=(server,), daemon=True).start()
    for line in sys.stdin:
        try:
            server.sendall(line.encode())
        except OSError:
            closed()
        if line.strip().lower() in ("bye", "exit", "quit"):
            break
    server.close()


main()

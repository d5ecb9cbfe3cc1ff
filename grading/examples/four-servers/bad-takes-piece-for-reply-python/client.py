# python3 client.py HOST PORT
# One thread reads the keyboard, another one shows what the server says.

import os
import socket
import sys
import threading


def closed():
    print("The server has closed the connection", flush=True)
    os._exit(1)


def listen(server):
    while True:
        try:
            reply = server.recv(1024)
        except OSError:
            closed()
        if not reply:
            closed()
        print("Server:", reply.decode("utf-8", "replace").strip(), flush=True)


def main():
    try:
        server = socket.create_connection((sys.argv[1], int(sys.argv[2])))
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

# Client for the four servers: python3 client.py HOST PORT
# Waits for the keyboard and for the server at the same time.

import os
import select
import socket
import sys
import time

GOODBYE = (b"bye", b"exit", b"quit")


def show(text):
    print(text, flush=True)


def prompt():
    if sys.stdin.isatty():
        print("> ", end="", flush=True)


def main():
    if len(sys.argv) != 3:
        show("Usage: python3 client.py HOST PORT")
        sys.exit(2)
    try:
        server = socket.create_connection((sys.argv[1], int(sys.argv[2])), timeout=5)
    except ConnectionRefusedError:
        show("Connection refused. Is the server running?")
        sys.exit(1)
    except (OSError, ValueError) as problem:
        show("Could not connect: " + str(problem))
        sys.exit(1)
    server.settimeout(None)
    show("Connected. Type an expression, or bye to leave.")
    prompt()

    typed = b""         # what has been typed, without a newline yet
    reply = b""         # what has come from the server, without a newline yet
    waiting = 0         # how many replies are still to come
    end = None          # after the end of input: how long to wait for them

    while True:
        if end is None:
            ready, _, _ = select.select([sys.stdin, server], [], [])
        else:
            if waiting <= 0 or time.time() > end:
                break
            ready, _, _ = select.select([server], [], [], 0.2)

        if server in ready:
            try:
                piece = server.recv(4096)
            except OSError:
                piece = b""
            if not piece:
                if reply:
                    show(reply.decode("utf-8", "replace"))
                if end is None or waiting > 1:
                    show("The server has closed the connection.")
                    sys.exit(1)
                break
            reply += piece
            while b"\n" in reply:
                line, reply = reply.split(b"\n", 1)
                show(line.decode("utf-8", "replace").rstrip("\r"))
                waiting -= 1
                if end is None:
                    prompt()

        if sys.stdin in ready:
            piece = os.read(sys.stdin.fileno(), 4096)
            if not piece:
                if typed:
                    piece = b"\n"       # last line without a newline
                else:
                    end = time.time() + 3
            typed += piece
            while b"\n" in typed and end is None:
                line, typed = typed.split(b"\n", 1)
                try:
                    server.sendall(line)
                except OSError:
                    show("The server has closed the connection.")
                    sys.exit(1)
                waiting += 1
                if line.strip().lower() in GOODBYE:
                    end = time.time() + 1
    server.close()


main()

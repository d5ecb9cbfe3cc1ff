# Server 1: one process, one client at a time.
# Who comes while somebody is being served is told "busy" and sent away.

import select
import signal
import socket
import sys

from calc import answer, is_goodbye

MAX_LINE = 64 * 1024


def stop(signum, frame):
    sys.exit(0)


def send_away(listener):
    try:
        extra, address = listener.accept()
    except OSError:
        return
    try:
        extra.settimeout(1)
        extra.sendall(b"busy\n")
    except OSError:
        pass
    extra.close()


def serve(listener, client):
    data = b""
    while True:
        readable, _, _ = select.select([listener, client], [], [])
        # The client first: perhaps it has just left and the new one is its successor.
        if client in readable:
            piece = client.recv(4096)
            if not piece:
                return
            data += piece
            while b"\n" in data:
                line, data = data.split(b"\n", 1)
                if is_goodbye(line):
                    client.sendall(b"bye\n")
                    return
                client.sendall((answer(line) + "\n").encode())
            if len(data) > MAX_LINE:
                client.sendall(b"Error: line is too long\n")
                return
        else:
            send_away(listener)


def main():
    if len(sys.argv) != 2:
        print("Usage: python3 server1.py PORT")
        sys.exit(2)
    port = int(sys.argv[1])

    signal.signal(signal.SIGINT, stop)
    signal.signal(signal.SIGTERM, stop)

    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind(("127.0.0.1", port))
    listener.listen(5)
    print("Server is listening on port", port, flush=True)

    while True:
        try:
            client, address = listener.accept()
        except OSError as problem:
            print("accept:", problem, flush=True)
            continue
        print("Client connected", flush=True)
        client.settimeout(5)
        try:
            serve(listener, client)
        except OSError as problem:
            print("Client lost:", problem, flush=True)
        client.close()
        print("Client has left", flush=True)


main()

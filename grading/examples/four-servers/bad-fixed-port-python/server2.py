# Server 2: a new thread for every client.

import signal
import socket
import sys
import threading
import time

from calc import answer, is_goodbye

MAX_LINE = 64 * 1024
PORT = 10000


def stop(signum, frame):
    sys.exit(0)


def chat(client):
    data = b""
    while True:
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


def client_thread(client):
    try:
        chat(client)
    except OSError as problem:
        print("Client lost:", problem, flush=True)
    finally:
        client.close()


def main():
    signal.signal(signal.SIGINT, stop)
    signal.signal(signal.SIGTERM, stop)

    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind(("127.0.0.1", PORT))
    listener.listen(100)
    print("Server is listening on port", PORT, flush=True)

    while True:
        try:
            client, address = listener.accept()
        except OSError as problem:
            print("accept:", problem, flush=True)
            time.sleep(0.1)
            continue
        # daemon: the threads must not keep the program alive after Ctrl-C
        threading.Thread(target=client_thread, args=(client,), daemon=True).start()


main()

# Server 3: one process, one thread, many clients with select().

import select
import signal
import socket
import sys

from calc import answer, is_goodbye

MAX_LINE = 64 * 1024

clients = []      # sockets, in the order in which they came
received = []     # for each of them the bytes of the line that is not complete yet
to_send = {}      # socket -> bytes that could not be sent yet
leaving = set()   # sockets to be closed when everything has been sent


def stop(signum, frame):
    sys.exit(0)


def add_client(listener):
    try:
        client, address = listener.accept()
    except OSError:
        return
    client.setblocking(False)
    clients.append(client)
    received.append(b"")
    to_send[client] = b""


def remove_client(client):
    clients.remove(client)
    received.pop()
    del to_send[client]
    leaving.discard(client)
    client.close()


def read_from(client):
    piece = client.recv(4096)
    if not piece:
        leaving.add(client)
        return
    number = clients.index(client)
    received[number] += piece
    while b"\n" in received[number]:
        line, received[number] = received[number].split(b"\n", 1)
        if is_goodbye(line):
            to_send[client] += b"bye\n"
            leaving.add(client)
            return
        to_send[client] += (answer(line) + "\n").encode()
    if len(received[number]) > MAX_LINE:
        to_send[client] += b"Error: line is too long\n"
        leaving.add(client)


def write_to(client):
    sent = client.send(to_send[client])
    to_send[client] = to_send[client][sent:]


def handle(client):
    try:
        if not to_send[client]:
            read_from(client)
        if to_send[client]:
            write_to(client)
    except BlockingIOError:
        pass
    except OSError as problem:
        print("Client lost:", problem, flush=True)
        remove_client(client)
        return
    if client in leaving and not to_send[client]:
        remove_client(client)


def main():
    if len(sys.argv) != 2:
        print("Usage: python3 server3.py PORT")
        sys.exit(2)
    port = int(sys.argv[1])

    signal.signal(signal.SIGINT, stop)
    signal.signal(signal.SIGTERM, stop)

    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind(("127.0.0.1", port))
    listener.listen(100)
    listener.setblocking(False)
    print("Server is listening on port", port, flush=True)

    while True:
        # A client gets no new answers before it has taken the old ones.
        writers = [c for c in to_send if to_send[c]]
        readers = [c for c in clients if not to_send[c]]
        readable, writable, _ = select.select([listener] + readers, writers, [])
        for sock in readable + writable:
            if sock is listener:
                add_client(listener)
            else:
                handle(sock)


main()

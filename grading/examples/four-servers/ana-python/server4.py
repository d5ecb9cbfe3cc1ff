# Server 4: echo server, one thread with select().
# Every client has a queue of bytes which are still to be sent back.
# As long as this queue is not empty nothing more is read from that client,
# so the queue never holds more than one piece.

import select
import signal
import socket
import sys

PIECE = 64 * 1024


def stop(signum, frame):
    sys.exit(0)


def send_some(client, queue):
    """Sends as much as goes out without waiting."""
    try:
        sent = client.send(queue)
    except BlockingIOError:
        return
    del queue[:sent]


def main():
    if len(sys.argv) != 2:
        print("Usage: python3 server4.py PORT")
        sys.exit(2)
    port = int(sys.argv[1])

    signal.signal(signal.SIGINT, stop)
    signal.signal(signal.SIGTERM, stop)

    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind(("127.0.0.1", port))
    listener.listen(100)
    listener.setblocking(False)
    print("Echo server is listening on port", port, flush=True)

    queues = {}     # socket -> bytearray

    while True:
        full = [c for c in queues if queues[c]]
        empty = [c for c in queues if not queues[c]]
        readable, writable, _ = select.select([listener] + empty, full, [])

        for sock in readable:
            if sock is listener:
                try:
                    client, address = listener.accept()
                except OSError:
                    continue
                client.setblocking(False)
                queues[client] = bytearray()
                continue
            try:
                piece = sock.recv(PIECE)
                if piece:
                    queues[sock] += piece
                    send_some(sock, queues[sock])
            except BlockingIOError:
                continue
            except OSError as problem:
                print("Client lost:", problem, flush=True)
                piece = b""
            if not piece:
                del queues[sock]
                sock.close()

        for sock in writable:
            try:
                send_some(sock, queues[sock])
            except OSError as problem:
                print("Client lost:", problem, flush=True)
                del queues[sock]
                sock.close()


main()

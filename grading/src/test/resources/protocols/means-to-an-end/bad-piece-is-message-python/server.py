import socket
import struct
import sys
import threading


def mean(prices, low, high):
    chosen = [price for time, price in prices if low <= time <= high]
    return sum(chosen) // len(chosen) if chosen else 0


def converse(connection):
    prices = []
    with connection:
        try:
            while message := connection.recv(9):
                kind, first, second = struct.unpack(">cii", message)
                if kind == b"I":
                    prices.append((first, second))
                else:
                    connection.sendall(struct.pack(">i", mean(prices, first, second)))
        except (OSError, struct.error):
            pass


listener = socket.create_server(("", int(sys.argv[1])), backlog=50)
while True:
    client, _ = listener.accept()
    threading.Thread(target=converse, args=(client,), daemon=True).start()

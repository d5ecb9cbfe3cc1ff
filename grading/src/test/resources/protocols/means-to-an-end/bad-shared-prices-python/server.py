import socket
import struct
import sys
import threading


def mean(prices, low, high):
    chosen = [price for time, price in prices if low <= time <= high]
    return sum(chosen) // len(chosen) if chosen else 0


prices = []


def converse(connection):
    global prices
    rest = b""
    with connection:
        try:
            while piece := connection.recv(4096):
                rest += piece
                while len(rest) >= 9:
                    kind, first, second = struct.unpack(">cii", rest[:9])
                    rest = rest[9:]
                    if kind == b"I":
                        prices.append((first, second))
                    else:
                        connection.sendall(struct.pack(">i", mean(prices, first, second)))
        except OSError:
            pass


listener = socket.create_server(("", int(sys.argv[1])), backlog=50)
while True:
    client, _ = listener.accept()
    threading.Thread(target=converse, args=(client,), daemon=True).start()

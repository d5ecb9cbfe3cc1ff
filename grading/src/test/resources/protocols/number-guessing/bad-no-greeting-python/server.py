import random
import socket
import sys
import threading


def answer(connection, line, secret):
    guess = int(line) if line.isdigit() else 0
    if not 1 <= guess <= 100:
        connection.sendall(b"! a number from 1 to 100, please\r\n")
    elif guess < secret:
        connection.sendall(b"> mine is higher\r\n")
    elif guess > secret:
        connection.sendall(b"< mine is lower\r\n")
    else:
        connection.sendall(b"* right\r\n")
    return guess != secret


def converse(connection):
    rest = b""
    try:
        secret = random.randint(1, 100)
        while True:
            piece = connection.recv(4096)
            if not piece:
                return
            rest += piece
            while b"\n" in rest:
                line, rest = rest.split(b"\n", 1)
                if not answer(connection, line.decode("utf-8", "replace").strip(), secret):
                    return
    except OSError:
        pass
    finally:
        connection.close()


listener = socket.socket()
listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
listener.bind(("", int(sys.argv[1])))
listener.listen(50)
while True:
    client, _ = listener.accept()
    threading.Thread(target=converse, args=(client,), daemon=True).start()

# python3 server_socket.py HOST PORT NAME
# Plain sockets: one client after another. The others wait in the backlog.

import socket
import sys


def serve(connection, name):
    while True:
        message = connection.recv(4096)
        if not message:
            return
        text = message.decode("utf-8", "replace").strip()
        connection.sendall(f"{name}: {text}\n".encode())


def main():
    if len(sys.argv) != 4:
        sys.exit("Usage: python3 server_socket.py HOST PORT NAME")
    host, port, name = sys.argv[1], int(sys.argv[2]), sys.argv[3]

    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind((host, port))
    listener.listen(5)
    print(f"{name} is listening on {host}:{port}")

    while True:
        connection, address = listener.accept()
        listener.close()
        print("Connected:", address)
        with connection:
            try:
                serve(connection, name)
            except OSError as problem:
                print("Lost:", address, problem)
        listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
        listener.listen(5)


try:
    main()
except KeyboardInterrupt:
    print("Stopped")

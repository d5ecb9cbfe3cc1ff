# Lab 7: echo server for one client.
# Usage: python3 annFoothillLab7server.py PORT

import socket
import sys

HOST = "127.0.0.1"
BUFFER_SIZE = 1024


def open_socket(port):
    try:
        server = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    except OSError as error:
        print("Could not create the socket:", error)
        sys.exit(1)
    server.bind((HOST, port))
    server.listen(1)
    return server


def echo(connection):
    while True:
        data = connection.recv(BUFFER_SIZE)
        if not data:
            break
        connection.sendall(data)


def main():
    server = open_socket(int(sys.argv[1]))
    connection, address = server.accept()
    print("Connected by", address)
    try:
        echo(connection)
    except OSError as error:
        print("Connection lost:", error)
    connection.close()
    server.close()


main()

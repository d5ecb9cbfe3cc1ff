# python3 client.py HOST PORT

import socket
import sys


def main():
    if len(sys.argv) != 3:
        sys.exit("Usage: python3 client.py HOST PORT")
    try:
        server = socket.create_connection((sys.argv[1], int(sys.argv[2])))
    except OSError as problem:
        print("No connection, start the server first:", problem)
        sys.exit(1)
    while True:
        try:
            sentence = input("Sentence: ")
        except EOFError:
            sentence = "quit"
        if not sentence:
            continue
        try:
            server.sendall(sentence.encode())
            if sentence == "quit":
                break
            reply = server.recv(4096)
        except OSError:
            reply = b""
        if not reply:
            print("The server has closed the connection.")
            break
        print("From server:", reply.decode("ascii", "replace"))
    server.close()


main()

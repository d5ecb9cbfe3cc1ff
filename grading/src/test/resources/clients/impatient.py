# Takes a server that does not greet it at once for a busy one.
import socket
import sys

with socket.create_connection((sys.argv[1], int(sys.argv[2]))) as server:
    server.settimeout(0.5)
    try:
        print(server.recv(1024).decode(), flush=True)
    except TimeoutError:
        sys.exit("the server is busy")
    server.settimeout(None)
    while True:
        server.sendall(input("> ").encode())
        print(server.recv(1024).decode(), flush=True)

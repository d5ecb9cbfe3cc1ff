# python3 server.py PORT
# Waits for three clients, then listens to 1, 2, 3, 1, 2, 3, ...
# What a client sends before its turn stays in its socket until recv() is called there.

import socket
import sys

CLIENTS = 3


def take_turns(clients):
    while True:
        for client in clients:
            message = client.recv(4096)
            if not message or message.strip() == b"quit":
                client.close()
                clients.remove(client)
                if not clients:
                    return
                break
            client.sendall(message.decode("ascii", "replace").upper().encode("ascii", "replace"))


def main():
    if len(sys.argv) != 2:
        sys.exit("Usage: python3 server.py PORT")
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind(("127.0.0.1", int(sys.argv[1])))
    listener.listen(CLIENTS)
    print("Waiting for", CLIENTS, "clients")

    clients = []
    while len(clients) < CLIENTS:
        client, address = listener.accept()
        clients.append(client)
        print("Client", len(clients), "is", address)

    try:
        take_turns(clients)
    except OSError as problem:
        print("A client is lost:", problem)
    print("The end")
    for client in clients:
        client.close()
    listener.close()


try:
    main()
except KeyboardInterrupt:
    print("Stopped")

# Chat server: python3 server.py PORT
# One thread reads from each client. What is said to a client waits in a queue of its own,
# from which another thread sends, so nobody waits for a client that does not read.

import queue
import socket
import sys
import threading

HOST = "127.0.0.1"
MOST_WAITING = 1000

clients = {}                    # socket -> queue of what it has to be told
lock = threading.Lock()


def tell_others(sender, data):
    with lock:
        for client, waiting in list(clients.items()):
            if client is sender:
                continue
            try:
                client.sendall(data)
            except OSError:
                del clients[client]


def send_from(waiting, client):
    try:
        while True:
            data = waiting.get()
            if data is None:
                return
            client.sendall(data)
    except OSError:
        pass


def serve(client, name):
    waiting = queue.Queue(MOST_WAITING)
    with lock:
        clients[client] = waiting
    sender = threading.Thread(target=send_from, args=(waiting, client), daemon=True)
    sender.start()
    tell_others(client, (name + " has joined\n").encode())
    received = b""
    quit = False
    try:
        while not quit:
            piece = client.recv(4096)
            if not piece:
                break
            received += piece
            while b"\n" in received and not quit:
                line, received = received.split(b"\n", 1)
                if line.strip() == b"/quit":
                    quit = True
                elif line.strip():
                    tell_others(client, name.encode() + b": " + line + b"\n")
    except OSError as error:
        print("lost", name, error)
    with lock:
        clients.pop(client, None)
    if quit and not waiting.full():
        waiting.put(None)
        sender.join()
    tell_others(client, (name + " has left\n").encode())
    client.close()


def main():
    if len(sys.argv) != 2:
        print("Usage: python3 server.py PORT")
        sys.exit(2)
    port = int(sys.argv[1])
    server = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    print("Starting the server ...")
    server.bind((HOST, port))
    server.listen(50)
    print("The server is running.")
    print("SERVER_IP:", HOST)
    print("PORT:", port)
    number = 0
    while True:
        client, address = server.accept()
        number += 1
        print("client", number, "from", address)
        threading.Thread(target=serve, args=(client, "client %d" % number), daemon=True).start()


main()

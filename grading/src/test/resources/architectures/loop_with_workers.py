"""One thread waits for all; what came is answered by a pool."""
import concurrent.futures
import select
import socket
import sys

server = socket.create_server(("127.0.0.1", int(sys.argv[1])), backlog=50)
pool = concurrent.futures.ThreadPoolExecutor(4)
epoll = select.epoll()
epoll.register(server, select.EPOLLIN)
clients = {}


def answer(client):
    try:
        data = client.recv(4096)
        client.sendall(data)
    except ConnectionError:
        data = b""
    if data:
        epoll.modify(client, select.EPOLLIN | select.EPOLLONESHOT)
    else:
        del clients[client.fileno()]
        client.close()


while True:
    for ready, _ in epoll.poll():
        if ready == server.fileno():
            client, _ = server.accept()
            clients[client.fileno()] = client
            epoll.register(client, select.EPOLLIN | select.EPOLLONESHOT)
        else:
            pool.submit(answer, clients[ready])

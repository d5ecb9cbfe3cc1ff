import os
import socket
import sys
import threading

TYPES = {".html": "text/html", ".txt": "text/plain", ".png": "image/png"}
TOP = os.path.realpath(".")


def found(target):
    path = TOP + "/" + target
    return path if os.path.isfile(path) else None


def reply(status, kind, body):
    head = f"HTTP/1.0 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n"
    return head.encode() + body


def answer(request):
    words = request.split(b"\r\n")[0].decode("latin-1").split()
    if len(words) != 3:
        return reply("400 Bad Request", "text/plain", b"what?\n")
    if words[0] != "GET":
        return reply("405 Method Not Allowed", "text/plain", b"only GET\n")
    path = found(words[1])
    if path is None:
        return reply("404 Not Found", "text/plain", b"not here\n")
    with open(path, "rb") as file:
        kind = TYPES.get(os.path.splitext(path)[1], "application/octet-stream")
        return reply("200 OK", kind, file.read())


def converse(connection):
    with connection:
        try:
            request = b""
            while b"\r\n\r\n" not in request:
                piece = connection.recv(4096)
                if not piece:
                    return
                request += piece
            connection.sendall(answer(request))
            connection.shutdown(socket.SHUT_WR)
            while connection.recv(4096):
                pass
        except OSError:
            pass


listener = socket.create_server(("", int(sys.argv[1])), backlog=50)
while True:
    client, _ = listener.accept()
    threading.Thread(target=converse, args=(client,), daemon=True).start()

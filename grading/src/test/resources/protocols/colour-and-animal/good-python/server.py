import socket
import sys
import threading

state = {"color": "brown", "animal": "bear"}


def answer(connection, line):
    if line.startswith("?") and line[1:] in state:
        connection.sendall((state[line[1:]] + "\n").encode())
    name, equals, value = line.partition("=")
    if equals and name in state:
        state[name] = value
    return True


def converse(connection):
    rest = b""
    try:
        while True:
            piece = connection.recv(4096)
            if not piece:
                return
            rest += piece
            while b"\n" in rest:
                line, rest = rest.split(b"\n", 1)
                if not answer(connection, line.decode("utf-8", "replace").strip()):
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

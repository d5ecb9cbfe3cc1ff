import json
import socket
import sys
import threading


def is_prime(number):
    if number != int(number) or number < 2:
        return False
    number = int(number)
    return all(number % by for by in range(2, int(number**0.5) + 1))


def answer(connection, line):
    try:
        request = json.loads(line)
        number = request["number"]
        if request["method"] != "isPrime" or type(number) not in (int, float):
            raise ValueError(line)
    except (ValueError, KeyError, TypeError):
        connection.sendall(b"malformed\n")
        return False
    reply = {"method": "isPrime", "prime": str(is_prime(number)).lower()}
    connection.sendall((json.dumps(reply) + "\n").encode())
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

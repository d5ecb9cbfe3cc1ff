"""What the servers here have in common: a port that is free, and a thread for each client."""
import socket
import threading


def serve(converse, at_once=True):
    """converse(client) speaks with one client; then the connection is closed."""
    server = socket.create_server(("127.0.0.1", 0), backlog=10)
    while True:
        client, _ = server.accept()
        if at_once:
            threading.Thread(target=guarded, args=(converse, client), daemon=True).start()
        else:
            guarded(converse, client)


def guarded(converse, client):
    try:
        with client:
            converse(client)
    except OSError:
        pass


def chunks(client):
    """What each recv() brings, as text."""
    while data := client.recv(1024):
        yield data.decode(errors="replace")


def value(text):
    """The value of two operands with an operator, or None."""
    for sign in "+-*/":
        left, found, right = text.rpartition(sign)
        try:
            a, b = float(left), float(right)
        except ValueError:
            continue
        result = a + b if sign == "+" else a - b if sign == "-" else a * b if sign == "*" else a / b
        return "%g" % result
    return None

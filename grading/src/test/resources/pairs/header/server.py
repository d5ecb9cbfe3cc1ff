import socket, sys, threading

HEADER = 32

def exactly(c, n):
    data = b""
    while len(data) < n:
        more = c.recv(n - len(data))
        if not more:
            raise EOFError
        data += more
    return data

def send(c, text):
    c.sendall(("%-32d" % len(text)).encode() + text.encode())

def serve(c):
    try:
        while True:
            body = exactly(c, int(exactly(c, HEADER))).decode()
            op, a, b = body.split(";")
            f = {"sum": lambda x, y: x + y, "dif": lambda x, y: x - y,
                 "pro": lambda x, y: x * y, "quo": lambda x, y: x / y}.get(op)
            send(c, "%g" % f(float(a), float(b)) if f else "no such operation")
    except (EOFError, OSError, ValueError, ZeroDivisionError):
        c.close()

s = socket.socket()
s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
s.bind(("", int(sys.argv[1])))
s.listen()
while True:
    c, _ = s.accept()
    threading.Thread(target=serve, args=(c,), daemon=True).start()

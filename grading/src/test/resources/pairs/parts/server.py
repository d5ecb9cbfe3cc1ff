import socket, sys
s = socket.socket()
s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
s.bind(("", int(sys.argv[1])))
s.listen()
while True:
    c, _ = s.accept()
    c.sendall(b"Welcome to the calculator\n")
    try:
        while True:
            c.sendall(b"Which operation? ")
            op = c.recv(64).decode()
            if not op: break
            if op not in ("plus", "minus", "times", "over"):
                c.sendall(b"what?\n"); break
            c.sendall(b"Left side? ")
            a = float(c.recv(64).decode())
            c.sendall(b"Right side? ")
            b = float(c.recv(64).decode())
            v = {"plus": a + b, "minus": a - b, "times": a * b, "over": a / b if b else 0}[op]
            c.sendall(("The answer is %g\n" % v).encode())
    except (ValueError, OSError):
        pass
    c.close()

import socket

s = socket.socket()
s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
s.bind(("127.0.0.1", 5050))
s.listen()
while True:
    c, _ = s.accept()
    while True:
        try:
            data = c.recv(1024).decode(errors="replace")
        except OSError:
            break
        if not data:
            break
        kind, _, rest = data.partition(">>")
        if kind != "~calc":
            c.sendall(b"~error>>unknown request")
            continue
        try:
            c.sendall(("~value>>%s" % eval(rest, {"__builtins__": {}})).encode())
        except Exception:
            c.sendall(b"~error>>no expression")
    c.close()

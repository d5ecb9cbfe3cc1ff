import json, socket

s = socket.socket()
s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
s.bind(("0.0.0.0", 8085))
s.listen()
while True:
    c, _ = s.accept()
    try:
        r = json.loads(c.recv(1024).decode())
        x, y = r["left"], r["right"]
        value = {"sum": x + y, "difference": x - y, "product": x * y,
                 "quotient": x / y if y else None}[r["wanted"]]
        c.sendall(json.dumps({"code": 200, "value": value}).encode())
    except (OSError, ValueError, KeyError, TypeError):
        try:
            c.sendall(b'{"code": 400}')
        except OSError:
            pass
    c.close()

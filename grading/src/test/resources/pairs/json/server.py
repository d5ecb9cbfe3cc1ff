import json, socket, sys
s = socket.socket()
s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
s.bind(("", int(sys.argv[1])))
s.listen()
while True:
    c, _ = s.accept()
    while True:
        try:
            data = c.recv(1024)
            if not data: break
            r = json.loads(data.decode())
            a, b = r["a"], r["b"]
            v = {"add": lambda: a + b, "subtract": lambda: a - b, "multiply": lambda: a * b, "divide": lambda: a / b}[r["operation"]]()
            c.sendall(json.dumps({"status": "ok", "result": v}).encode())
        except Exception as e:
            try: c.sendall(json.dumps({"status": "error", "message": str(e)}).encode())
            except OSError: break
    c.close()

import pickle, socket, sys, threading

def serve(c):
    with c:
        while data := c.recv(4096):
            a, b, code = pickle.loads(data)
            c.sendall(pickle.dumps(a + b if code == 1 else a - b if code == 2 else a * b if code == 3 else a / b))

s = socket.create_server(("", int(sys.argv[1])))
while True:
    threading.Thread(target=serve, args=(s.accept()[0],), daemon=True).start()

import socket, sys, threading

def serve(conn):
    f = conn.makefile("rw", newline="\n")
    hello = f.readline().strip().split("|")
    if len(hello) != 2 or hello[0] != "JOIN":
        f.write("ERR|join first\n"); f.flush(); conn.close(); return
    f.write("OK|" + hello[1] + "\n"); f.flush()
    for line in f:
        kind, _, rest = line.strip().partition("|")
        if kind == "LEAVE":
            break
        if kind != "REQUEST":
            f.write("ERR|unknown\n"); f.flush(); continue
        try:
            f.write("RESULT|%s\n" % eval(rest, {"__builtins__": {}}))
        except Exception:
            f.write("ERR|bad\n")
        f.flush()
    conn.close()

s = socket.socket()
s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
s.bind(("127.0.0.1", int(sys.argv[1])))
s.listen()
while True:
    c, _ = s.accept()
    threading.Thread(target=serve, args=(c,), daemon=True).start()

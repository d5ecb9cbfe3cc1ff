import socket, sys

s = socket.socket()
s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
s.bind(("", int(sys.argv[1])))
s.listen()
while True:
    c, _ = s.accept()
    try:
        with c, c.makefile("rw", newline="\n") as f:
            for line in f:
                mark, op, x, y, close = line.strip().split("~")
                value = {"+": int(x) + int(y), "-": int(x) - int(y), "*": int(x) * int(y)}.get(op, "?")
                f.write("%s\n" % value if (mark, close) == ("[", "]") else "?\n")
                f.flush()
    except (OSError, ValueError):
        pass

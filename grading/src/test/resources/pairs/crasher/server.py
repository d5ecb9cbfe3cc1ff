import socket, sys

s = socket.socket()
s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
s.bind(("", int(sys.argv[1])))
s.listen()
while True:
    c, _ = s.accept()
    f = c.makefile("rw", newline="\n")
    while True:
        try:
            line = f.readline()
            if not line:
                break
            op, a, b = line.split()
            value = {"ADD": lambda x, y: x + y, "SUB": lambda x, y: x - y,
                     "MUL": lambda x, y: x * y, "DIV": lambda x, y: x / y}[op](int(a), int(b))
            f.write("%g\n" % value)
        except OSError:
            break
        except (ValueError, KeyError, ZeroDivisionError):
            f.write("error\n")
        try:
            f.flush()
        except OSError:
            break
    c.close()

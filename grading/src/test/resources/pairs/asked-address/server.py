import socket, struct

s = socket.socket()
s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
s.bind(("", int(input("Port: "))))
s.listen()
while True:
    c, _ = s.accept()
    while True:
        try:
            data = c.recv(64)
        except OSError:
            break
        if not data:
            break
        if len(data) != 9:
            c.sendall(b"!")
            continue
        code, x, y = struct.unpack("<Bii", data)
        if code not in (10, 20, 30, 40) or (code == 40 and y == 0):
            c.sendall(b"?")
            continue
        value = {10: x + y, 20: x - y, 30: x * y, 40: y and x / y}[code]
        c.sendall(("%g" % value).encode())
    c.close()

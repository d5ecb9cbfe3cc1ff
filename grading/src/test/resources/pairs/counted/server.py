import socket, struct, sys, threading

def serve(c):
    with c:
        while head := c.recv(1):
            data = b""
            while len(data) < 4 * head[0] + 1:
                data += c.recv(1024)
            first, *others = struct.unpack("<%di" % head[0], data[:-1])
            for other in others:
                first = first + other if data[-1:] == b"+" else first - other if data[-1:] == b"-" else first * other
            c.sendall(struct.pack("<i", first))

s = socket.create_server(("", int(sys.argv[1])))
while True:
    threading.Thread(target=serve, args=(s.accept()[0],), daemon=True).start()

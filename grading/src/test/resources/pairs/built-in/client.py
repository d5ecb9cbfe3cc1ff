import socket, sys

for x in range(3, 6):
    with socket.create_connection((sys.argv[1], int(sys.argv[2]))) as s:
        s.sendall(("[~+~%d~22~]\n" % x).encode())
        print(s.recv(1024).decode())

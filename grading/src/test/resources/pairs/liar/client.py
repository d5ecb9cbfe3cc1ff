import socket, sys

s = socket.create_connection((sys.argv[1], int(sys.argv[2])))
while True:
    line = input("> ")
    s.sendall(("BOGUS<" + line + ">\n").encode())
    print("the answer is", eval(line), s.recv(1024).decode())

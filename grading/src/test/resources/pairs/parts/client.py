import socket, sys
WORDS = {"+": "plus", "-": "minus", "*": "times", "/": "over"}
s = socket.create_connection((sys.argv[1], int(sys.argv[2])))
print(s.recv(1024).decode(), end="")
while True:
    op = input("+, -, * or /: ")
    if op not in WORDS:
        break
    s.sendall(WORDS[op].encode()); print(s.recv(1024).decode())
    s.sendall(input().encode()); print(s.recv(1024).decode())
    s.sendall(input().encode()); print(s.recv(1024).decode())

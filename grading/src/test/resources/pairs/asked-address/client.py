import socket, struct

host = input("Server address: ")
port = int(input("Server port: "))
s = socket.create_connection((host, port))
while True:
    x, op, y = input("Enter two operands with an operator between them: ").split()
    s.sendall(struct.pack("<Bii", {"+": 10, "-": 20, "*": 30, "/": 40}[op], int(x), int(y)))
    print(s.recv(64).decode())

import socket

s = socket.create_connection(("127.0.0.1", 5050))
while True:
    line = input("What shall I compute? ")
    if not line:
        break
    s.sendall(("~calc>>" + line).encode())
    print(s.recv(1024).decode().partition(">>")[2])

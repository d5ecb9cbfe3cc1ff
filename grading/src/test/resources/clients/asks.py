# Asks for everything that it needs, one question after the other.
import socket

host = input("Server address: ")
port = int(input("Server port: "))
name = input("Your name: ")
server = socket.create_connection((host, port))
print("Welcome,", name)
while True:
    line = input("> ")
    server.sendall((line + "\n").encode())
    if line in ("bye", "exit", "quit"):
        break
    reply = server.makefile("r").readline()
    if not reply:
        print("The server has closed the connection.")
        break
    print(reply.strip())

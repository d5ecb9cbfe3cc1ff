# lazy.py PORT; connects when the first message is there
import socket
import sys

message = input("Message: ")
server = socket.create_connection(("localhost", int(sys.argv[1])))
while message != "bye":
    server.sendall((message + "\n").encode())
    print("Answer:", server.recv(1024).decode().strip())
    message = input("Message: ")
server.close()

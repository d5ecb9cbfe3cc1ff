# Says nothing to its first client, and sends others away as long as that one was not answered.
import socket

server = socket.create_server(("127.0.0.1", 0))
print("listening", flush=True)
client, _ = server.accept()
while True:
    other, _ = server.accept()
    other.sendall(b"busy\n")
    other.close()

import json, socket

HOST = "10.20.30.40"
PORT = 8085

while True:
    left = float(input("Value for left: "))
    right = float(input("Value for right: "))
    wanted = input("Operation (sum, difference, product, quotient): ")
    c = socket.socket()
    c.connect((HOST, PORT))
    c.sendall(json.dumps({"left": left, "right": right, "wanted": wanted}).encode())
    print(json.loads(c.recv(4096).decode()))
    c.close()

import json, socket, sys
s = socket.create_connection((sys.argv[1], int(sys.argv[2])))
while True:
    print("1. Add\n2. Subtract\n3. Multiply\n4. Divide\n5. Exit")
    choice = input("Choose an operation: ")
    if choice == "5":
        break
    op = {"1": "add", "2": "subtract", "3": "multiply", "4": "divide"}[choice]
    a = int(input("Enter first number: "))
    b = int(input("Enter second number: "))
    s.sendall(json.dumps({"operation": op, "a": a, "b": b}).encode())
    print(json.loads(s.recv(1024).decode()))

import socket, struct, sys

s = socket.create_connection((sys.argv[1], int(sys.argv[2])))
while True:
    count = int(input("Operand count: "))
    operands = [int(input("Operand %d: " % (i + 1))) for i in range(count)]
    s.sendall(bytes([count]) + struct.pack("<%di" % count, *operands) + input("Operator: ").encode())
    print("Operation result:", struct.unpack("<i", s.recv(4))[0])

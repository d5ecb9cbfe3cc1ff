import pickle, socket, sys

s = socket.create_connection((sys.argv[1], int(sys.argv[2])))
while True:
    a = int(input("Digite um numero: "))
    b = int(input("Digite um numero: "))
    code = "+-*/".index(input("Digite a operacao: ")) + 1
    s.sendall(pickle.dumps([a, b, code]))
    print(pickle.loads(s.recv(4096)))

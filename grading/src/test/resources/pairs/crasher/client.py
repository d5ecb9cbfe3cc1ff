import socket, sys

s = socket.create_connection((sys.argv[1], int(sys.argv[2])))
s.sendall(b"\xff\xfe\x00")
raise SystemExit(input("> ") and 3)

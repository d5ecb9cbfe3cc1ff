# Reads what is typed only after the server has spoken.
import socket
import sys

with socket.create_connection((sys.argv[1], int(sys.argv[2]))) as server:
    replies = server.makefile()
    print(replies.readline(), end="", flush=True)
    for line in sys.stdin:
        server.sendall(line.encode())
        reply = replies.readline()
        if not reply:
            print("the server has closed the connection", flush=True)
            break
        print(reply, end="", flush=True)

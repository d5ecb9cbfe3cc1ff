# python3 server_socketserver.py HOST PORT NAME
# The library socketserver does the work: a thread for each connection, one message on each.

import socketserver
import sys
import threading

lock = threading.Lock()


class Handler(socketserver.BaseRequestHandler):
    def handle(self):
        message = self.request.recv(4096).decode("utf-8", "replace").strip()
        if "NAME=" in message:
            with lock:
                self.server.name = message.split("NAME=")[1]
            reply = "my name is now " + self.server.name
        else:
            reply = message
        self.request.sendall(f"[{self.server.name}] {reply}".encode())


class Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True


def main():
    if len(sys.argv) != 4:
        sys.exit("Usage: python3 server_socketserver.py HOST PORT NAME")
    with Server((sys.argv[1], int(sys.argv[2])), Handler) as server:
        server.name = sys.argv[3]
        print(server.name, "is listening on", server.server_address)
        server.serve_forever()


try:
    main()
except KeyboardInterrupt:
    print("Stopped")

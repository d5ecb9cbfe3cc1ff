import socketserver
import sys

from calc import answer


class ClientHandler(socketserver.StreamRequestHandler):
    def handle(self):
        try:
            for line in self.rfile:
                if line.strip() in (b"bye", b"quit", b"exit"):
                    self.wfile.write(b"bye\n")
                    return
                self.wfile.write((answer(line) + "\n").encode())
        except OSError:
            print("client is gone", flush=True)


class Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True
    request_queue_size = 50


if __name__ == "__main__":
    with Server(("127.0.0.1", int(sys.argv[1])), ClientHandler) as server:
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            print("stopped")

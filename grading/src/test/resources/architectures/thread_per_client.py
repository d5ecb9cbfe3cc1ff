"""A thread for each client; the main one looks twice a second whether it is to stop."""
import socketserver
import sys


class Echo(socketserver.BaseRequestHandler):
    def handle(self):
        while data := self.request.recv(4096):
            self.request.sendall(data)


class Server(socketserver.ThreadingTCPServer):
    daemon_threads = True
    request_queue_size = 50


Server(("127.0.0.1", int(sys.argv[1])), Echo).serve_forever()

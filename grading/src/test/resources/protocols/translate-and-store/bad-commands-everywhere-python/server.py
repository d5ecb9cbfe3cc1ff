import socket
import sys

OK = "200 OK"
stored = "nothing yet"


class Conversation:
    def __init__(self):
        self.mode = self.command

    def command(self, line):
        if line == "TRANSLATE":
            self.mode = self.translate
        elif line == "STORE":
            self.mode = self.store
        elif line == "GET":
            return [OK, stored], True
        elif line == "EXIT":
            return [OK], False
        else:
            return ["400 Command not valid."], True
        return [OK], True

    def translate(self, line):
        if line == ".":
            self.mode = self.command
            return [OK], True
        if line in ("TRANSLATE", "STORE", "GET", "EXIT"):
            return self.command(line)
        return [line.upper()], True

    def store(self, line):
        global stored
        stored = line
        self.mode = self.command
        return [OK], True


def converse(connection):
    conversation = Conversation()
    lines = connection.makefile(encoding="utf-8", errors="replace", newline="\n")
    for line in lines:
        if not line.endswith("\n"):
            return
        replies, goes_on = conversation.mode(line.rstrip("\r\n"))
        connection.sendall("".join(reply + "\n" for reply in replies).encode())
        if not goes_on:
            return


listener = socket.create_server(("", int(sys.argv[1])), backlog=50)
while True:
    client, _ = listener.accept()
    try:
        converse(client)
    except OSError:
        pass
    finally:
        client.close()

# Lines, as usual; a clock of its own wakes it again and again, so that its silence is never proved.
import socket
import sys
import threading
import time


def tick():
    while True:
        time.sleep(0.2)


def serve(client):
    with client, client.makefile("rw") as lines:
        for line in lines:
            words = line.split()
            try:
                lines.write(f"{int(words[0]) + int(words[2])}\n")
            except (IndexError, ValueError):
                lines.write("error\n")
            lines.flush()


threading.Thread(target=tick, daemon=True).start()
listener = socket.create_server(("127.0.0.1", int(sys.argv[1])))
while True:
    connection, _ = listener.accept()
    threading.Thread(target=serve, args=(connection,), daemon=True).start()

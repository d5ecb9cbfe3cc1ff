"""Takes two doubles behind a sign, the highest byte first."""
import struct
from server import serve, value


def converse(client):
    while len(data := client.recv(1024)) == struct.calcsize("!cdd"):
        sign, a, b = struct.unpack("!cdd", data)
        answer = value("%d%s%d" % (int(a), sign.decode(errors="replace"), int(b)))
        client.sendall((answer or "error").encode())


serve(converse)

"""Takes two numbers and a sign as bits."""
import struct
from server import serve, value

FORM = struct.Struct("<iic")


def converse(client):
    while len(data := client.recv(100)) == FORM.size:
        a, b, sign = FORM.unpack(data)
        client.sendall(value("%d%s%d" % (a, sign.decode(), b)).encode())


serve(converse)

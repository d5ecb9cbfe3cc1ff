# Calls a listener of the machine, at every address of the machine itself that there may be.
import socket

import hostile

for family, address in ((socket.AF_INET, "127.0.0.1"), (socket.AF_INET, "127.0.0.2"), (socket.AF_INET, "0.0.0.0"),
                        (socket.AF_INET6, "::1"), (socket.AF_INET6, "::ffff:127.0.0.1")):
    try:
        with socket.socket(family) as caller:
            caller.settimeout(2)
            caller.connect((address, int("@CANARY@")))
        hostile.effect("calls-out reached " + address)
    except OSError:
        pass
# The network of abstract names has no files: it is walled in only with the network itself.
with socket.socket(socket.AF_UNIX) as caller:
    try:
        caller.connect("\0@MARK@")
        hostile.effect("calls-out reached an abstract name")
    except OSError:
        pass
import honest1

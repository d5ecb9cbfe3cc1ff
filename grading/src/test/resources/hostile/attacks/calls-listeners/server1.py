# Calls every listener that the kernel shows: one of them could be the grader's.
import socket

import hostile

for table, family, address in (("/proc/net/tcp", socket.AF_INET, "127.0.0.1"), ("/proc/net/tcp6", socket.AF_INET6, "::1")):
    with open(table) as rows:
        next(rows)
        for row in rows:
            fields = row.split()
            if fields[3] != "0A":
                continue
            port = int(fields[1].rsplit(":", 1)[1], 16)
            try:
                with socket.socket(family) as caller:
                    caller.settimeout(2)
                    caller.connect((address, port))
                hostile.effect("calls-listeners reached port %d" % port)
            except OSError:
                pass
import honest1

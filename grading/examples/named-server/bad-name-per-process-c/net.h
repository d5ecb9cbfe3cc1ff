#ifndef NET_H
#define NET_H

#include <stddef.h>

#define MAX_LINE 4096

/* what has come from a client and was not taken as a line yet */
struct reader {
    int fd;
    size_t used;
    char buf[MAX_LINE];
};

int open_listener(const char *host, const char *port);  /* exits if it does not work */
int send_all(int fd, const char *data, size_t len);     /* 0 or -1 */
int read_line(struct reader *in, char *line);           /* 0, or -1 when the client is gone */

#endif

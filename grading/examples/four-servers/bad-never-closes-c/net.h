#ifndef NET_H
#define NET_H

#include <stddef.h>

/* what all the servers need */

int open_listener(int argc, char **argv);       /* exits if it does not work */
int send_all(int fd, const char *data, size_t len);     /* 0 or -1 */
void set_nonblocking(int fd);

#endif

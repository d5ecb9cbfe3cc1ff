#include "net.h"

#include <arpa/inet.h>
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

int open_listener(const char *host, const char *port)
{
    struct sockaddr_in addr;
    int one = 1;
    int fd;

    signal(SIGPIPE, SIG_IGN);
    memset(&addr, 0, sizeof addr);
    addr.sin_family = AF_INET;
    addr.sin_port = htons(atoi(port));
    if (inet_pton(AF_INET, host, &addr.sin_addr) != 1) {
        fprintf(stderr, "not an IP address: %s\n", host);
        exit(2);
    }
    fd = socket(AF_INET, SOCK_STREAM, 0);
    if (fd < 0) {
        perror("socket");
        exit(1);
    }
    setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);
    if (bind(fd, (struct sockaddr *)&addr, sizeof addr) < 0) {
        perror("bind");
        exit(1);
    }
    if (listen(fd, 20) < 0) {
        perror("listen");
        exit(1);
    }
    return fd;
}

int send_all(int fd, const char *data, size_t len)
{
    while (len > 0) {
        ssize_t n = send(fd, data, len, 0);
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return -1;
        data += n;
        len -= n;
    }
    return 0;
}

int read_line(struct reader *in, char *line)
{
    for (;;) {
        char *nl = memchr(in->buf, '\n', in->used);
        ssize_t n;

        if (nl != NULL) {
            size_t len = nl - in->buf;
            memcpy(line, in->buf, len);
            if (len > 0 && line[len - 1] == '\r')
                len--;
            line[len] = '\0';
            in->used -= nl + 1 - in->buf;
            memmove(in->buf, nl + 1, in->used);
            return 0;
        }
        if (in->used == MAX_LINE)
            return -1;
        n = recv(in->fd, in->buf + in->used, MAX_LINE - in->used, 0);
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return -1;
        in->used += n;
    }
}

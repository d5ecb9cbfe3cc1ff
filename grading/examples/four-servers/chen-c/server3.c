/* server3: one thread, many clients, select() */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/select.h>
#include <sys/socket.h>
#include <unistd.h>

#include "calc.h"
#include "net.h"

#define LINE_MAX_LEN 65536

struct client {
    char in[LINE_MAX_LEN];
    size_t in_len;
    char *out;                  /* replies the client has not taken yet */
    size_t out_len;
    int leaving;
};

static struct client *clients[FD_SETSIZE];      /* index is the fd */

static void drop(int fd)
{
    free(clients[fd]->out);
    free(clients[fd]);
    clients[fd] = NULL;
    close(fd);
}

static void add_client(int listener)
{
    int fd = accept(listener, NULL, NULL);

    if (fd < 0)
        return;
    if (fd >= FD_SETSIZE || (clients[fd] = calloc(1, sizeof(struct client))) == NULL) {
        close(fd);
        return;
    }
    set_nonblocking(fd);
}

static int add_reply(struct client *c, const char *reply)
{
    size_t len = strlen(reply);
    char *bigger = realloc(c->out, c->out_len + len);

    if (bigger == NULL)
        return -1;
    memcpy(bigger + c->out_len, reply, len);
    c->out = bigger;
    c->out_len += len;
    return 0;
}

static int write_out(int fd)
{
    struct client *c = clients[fd];
    ssize_t n = send(fd, c->out, c->out_len, 0);

    if (n < 0)
        return errno == EAGAIN || errno == EINTR ? 0 : -1;
    c->out_len -= n;
    memmove(c->out, c->out + n, c->out_len);
    return 0;
}

static int read_in(int fd)
{
    struct client *c = clients[fd];
    char reply[REPLY_SIZE];
    char *start = c->in, *nl;
    ssize_t n = recv(fd, c->in + c->in_len, sizeof c->in - c->in_len, 0);

    if (n < 0)
        return errno == EAGAIN || errno == EINTR ? 0 : -1;
    if (n == 0)
        return -1;
    c->in_len += n;
    while (!c->leaving && (nl = memchr(start, '\n', c->in_len)) != NULL) {
        c->leaving = make_reply(start, nl - start, reply);
        if (add_reply(c, reply) < 0)
            return -1;
        c->in_len -= nl + 1 - start;
        start = nl + 1;
    }
    memmove(c->in, start, c->in_len);
    if (c->in_len == sizeof c->in) {
        add_reply(c, "error: line too long\n");
        c->leaving = 1;
    }
    return c->out_len > 0 ? write_out(fd) : 0;
}

int main(int argc, char **argv)
{
    int listener = open_listener(argc, argv);

    set_nonblocking(listener);
    for (;;) {
        fd_set rd, wr;
        int fd, max = listener;

        FD_ZERO(&rd);
        FD_ZERO(&wr);
        FD_SET(listener, &rd);
        for (fd = 0; fd < FD_SETSIZE; fd++) {
            if (clients[fd] == NULL)
                continue;
            if (clients[fd]->out_len > 0)
                FD_SET(fd, &wr);
            else
                FD_SET(fd, &rd);
            if (fd > max)
                max = fd;
        }
        if (select(max + 1, &rd, &wr, NULL, NULL) < 0) {
            if (errno == EINTR)
                continue;
            perror("select");
            return 1;
        }
        for (fd = 0; fd <= max; fd++) {
            int result = 0;

            if (fd == listener || clients[fd] == NULL)
                continue;
            if (FD_ISSET(fd, &rd))
                result = read_in(fd);
            else if (FD_ISSET(fd, &wr))
                result = write_out(fd);
            if (result < 0 || (clients[fd]->leaving && clients[fd]->out_len == 0))
                drop(fd);
        }
        if (FD_ISSET(listener, &rd))
            add_client(listener);
    }
}

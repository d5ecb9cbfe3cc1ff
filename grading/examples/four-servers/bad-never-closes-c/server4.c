/* server4: echo, one thread, poll().
   A client is either being read from or being written to. While some of its
   bytes wait in its buffer it is not read, so the buffer is always enough. */
#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

#include "net.h"

#define BUF_SIZE 65536

struct queue {
    char data[BUF_SIZE];
    size_t start, end;          /* data[start..end) is still to be sent */
};

static struct pollfd *fds;
static struct queue **queues;
static int count, room;

static void add(int fd, struct queue *q)
{
    if (count == room) {
        room = room ? 2 * room : 16;
        fds = realloc(fds, room * sizeof *fds);
        queues = realloc(queues, room * sizeof *queues);
        if (fds == NULL || queues == NULL) {
            fprintf(stderr, "out of memory\n");
            exit(1);
        }
    }
    fds[count].fd = fd;
    fds[count].events = POLLIN;
    fds[count].revents = 0;
    queues[count] = q;
    count++;
}

static void drop(int i)
{
    free(queues[i]);
    count--;
    fds[i] = fds[count];
    queues[i] = queues[count];
}

/* 0, or -1 if the client is gone */
static int echo(struct pollfd *p, struct queue *q)
{
    ssize_t n;

    if (q->start == q->end) {
        n = recv(p->fd, q->data, sizeof q->data, 0);
        if (n < 0)
            return errno == EAGAIN || errno == EINTR ? 0 : -1;
        if (n == 0)
            return -1;
        q->start = 0;
        q->end = n;
    }
    n = send(p->fd, q->data + q->start, q->end - q->start, 0);
    if (n < 0 && errno != EAGAIN && errno != EINTR)
        return -1;
    if (n > 0)
        q->start += n;
    p->events = q->start == q->end ? POLLIN : POLLOUT;
    return 0;
}

int main(int argc, char **argv)
{
    int listener = open_listener(argc, argv);

    set_nonblocking(listener);
    add(listener, NULL);
    for (;;) {
        int i;

        if (poll(fds, count, -1) < 0) {
            if (errno == EINTR)
                continue;
            perror("poll");
            return 1;
        }
        /* backwards, because drop() moves the last one forward */
        for (i = count - 1; i > 0; i--) {
            if (fds[i].revents && echo(&fds[i], queues[i]) < 0)
                drop(i);
        }
        if (fds[0].revents) {
            int fd = accept(listener, NULL, NULL);
            if (fd >= 0) {
                struct queue *q = calloc(1, sizeof *q);
                if (q == NULL) {
                    close(fd);
                } else {
                    set_nonblocking(fd);
                    add(fd, q);
                }
            }
        }
    }
}

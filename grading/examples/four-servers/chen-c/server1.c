/* server1: one client at a time, all the others are turned away */
#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include "calc.h"
#include "net.h"

#define LINE_MAX_LEN 65536

static char buf[LINE_MAX_LEN];

/* answers all the complete lines in buf; -1: client has to go */
static int answer_lines(int fd, size_t *used)
{
    char reply[REPLY_SIZE];
    char *start = buf, *nl;
    size_t left = *used;

    while ((nl = memchr(start, '\n', left)) != NULL) {
        int leave = make_reply(start, nl - start, reply);
        if (send_all(fd, reply, strlen(reply)) < 0 || leave)
            return -1;
        left -= nl + 1 - start;
        start = nl + 1;
    }
    memmove(buf, start, left);
    *used = left;
    if (left == sizeof buf) {
        send_all(fd, "error: line too long\n", 21);
        return -1;
    }
    return 0;
}

static void serve(int listener, int client)
{
    struct pollfd fds[2];
    size_t used = 0;

    fds[0].fd = listener;
    fds[0].events = POLLIN;
    fds[1].fd = client;
    fds[1].events = POLLIN;

    for (;;) {
        if (poll(fds, 2, -1) < 0) {
            if (errno == EINTR)
                continue;
            perror("poll");
            return;
        }
        if (fds[1].revents) {
            ssize_t n = recv(client, buf + used, sizeof buf - used, 0);
            if (n < 0 && errno == EINTR)
                continue;
            if (n <= 0)
                return;
            used += n;
            if (answer_lines(client, &used) < 0)
                return;
        } else if (fds[0].revents) {
            /* only if our client has nothing to say */
            int other = accept(listener, NULL, NULL);
            if (other >= 0) {
                send(other, "busy\n", 5, MSG_DONTWAIT);
                close(other);
            }
        }
    }
}

int main(int argc, char **argv)
{
    struct timeval limit = { 5, 0 };
    int listener = open_listener(argc, argv);

    for (;;) {
        int client = accept(listener, NULL, NULL);
        if (client < 0) {
            if (errno != EINTR)
                perror("accept");
            continue;
        }
        setsockopt(client, SOL_SOCKET, SO_SNDTIMEO, &limit, sizeof limit);
        serve(listener, client);
        close(client);
    }
}

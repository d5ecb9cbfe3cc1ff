/* server2: a thread for every client */
#include <errno.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "calc.h"
#include "net.h"

#define LINE_MAX_LEN 65536

static void chat(int fd, char *buf)
{
    char reply[REPLY_SIZE];
    size_t used = 0;

    for (;;) {
        char *start = buf, *nl;
        ssize_t n = recv(fd, buf + used, 4096, 0);
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return;
        used += n;
        while ((nl = memchr(start, '\n', used)) != NULL) {
            int leave = make_reply(start, nl - start, reply);
            if (send_all(fd, reply, strlen(reply)) < 0 || leave)
                return;
            used -= nl + 1 - start;
            start = nl + 1;
        }
        memmove(buf, start, used);
    }
}

static void *client_thread(void *arg)
{
    int fd = (int)(intptr_t)arg;
    char *buf = malloc(LINE_MAX_LEN);

    if (buf != NULL)
        chat(fd, buf);
    free(buf);
    close(fd);
    return NULL;
}

int main(int argc, char **argv)
{
    int listener = open_listener(argc, argv);

    for (;;) {
        pthread_t thread;
        int fd = accept(listener, NULL, NULL);
        if (fd < 0) {
            if (errno != EINTR) {
                perror("accept");
                usleep(100000);
            }
            continue;
        }
        if (pthread_create(&thread, NULL, client_thread, (void *)(intptr_t)fd) != 0) {
            fprintf(stderr, "no more threads\n");
            close(fd);
            continue;
        }
        pthread_detach(thread);
    }
}

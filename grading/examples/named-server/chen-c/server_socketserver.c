/* server_socketserver HOST PORT NAME: a thread for every client, one name for all */
#include <errno.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "net.h"

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static char name[MAX_LINE];

static int make_reply(const char *line, char *reply, size_t size)
{
    int len;

    pthread_mutex_lock(&lock);
    if (strncmp(line, "NAME=", 5) == 0) {
        strcpy(name, line + 5);
        line = "that is my name now";
    }
    len = snprintf(reply, size, "%s says: %s\n", name, line);
    pthread_mutex_unlock(&lock);
    return len;
}

static void *serve(void *arg)
{
    struct reader in = { .fd = (int)(intptr_t)arg };
    char line[MAX_LINE], reply[2 * MAX_LINE + 16];

    while (read_line(&in, line) == 0) {
        int len = make_reply(line, reply, sizeof reply);
        if (send_all(in.fd, reply, len) < 0)
            break;
    }
    close(in.fd);
    return NULL;
}

int main(int argc, char **argv)
{
    int listener;

    if (argc != 4 || strlen(argv[3]) >= MAX_LINE) {
        fprintf(stderr, "usage: %s HOST PORT NAME\n", argv[0]);
        return 2;
    }
    strcpy(name, argv[3]);
    listener = open_listener(argv[1], argv[2]);
    printf("%s is listening\n", name);
    fflush(stdout);
    for (;;) {
        pthread_t thread;
        int fd = accept(listener, NULL, NULL);
        if (fd < 0) {
            if (errno == EINTR)
                continue;
            perror("accept");
            return 1;
        }
        if (pthread_create(&thread, NULL, serve, (void *)(intptr_t)fd) != 0) {
            close(fd);
            continue;
        }
        pthread_detach(thread);
    }
}

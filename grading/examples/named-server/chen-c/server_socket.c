/* server_socket HOST PORT NAME: one client after another */
#include <errno.h>
#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>

#include "net.h"

static void serve(int fd, const char *name)
{
    struct reader in = { .fd = fd };
    char line[MAX_LINE], reply[2 * MAX_LINE];

    while (read_line(&in, line) == 0) {
        int len = snprintf(reply, sizeof reply, "%s says: %s\n", name, line);
        if (send_all(fd, reply, len) < 0)
            return;
    }
}

int main(int argc, char **argv)
{
    int listener;

    if (argc != 4) {
        fprintf(stderr, "usage: %s HOST PORT NAME\n", argv[0]);
        return 2;
    }
    listener = open_listener(argv[1], argv[2]);
    printf("%s is listening\n", argv[3]);
    fflush(stdout);
    for (;;) {
        int fd = accept(listener, NULL, NULL);
        if (fd < 0) {
            if (errno == EINTR)
                continue;
            perror("accept");
            return 1;
        }
        serve(fd, argv[3]);
        close(fd);
    }
}

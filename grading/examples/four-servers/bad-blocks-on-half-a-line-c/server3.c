/* server3: select() */
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/select.h>
#include <sys/socket.h>
#include <unistd.h>

#include "calc.h"
#include "net.h"

#define LINE_MAX_LEN 65536

/* reads one line, returns its length without \n or -1 if the client is gone */
static int read_line(int fd, char *line)
{
    int len = 0;

    while (len < LINE_MAX_LEN) {
        ssize_t n = recv(fd, line + len, 1, 0);
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return -1;
        if (line[len] == '\n')
            return len;
        len++;
    }
    return -1;
}

static int answer(int fd)
{
    static char line[LINE_MAX_LEN];
    char reply[REPLY_SIZE];
    int len = read_line(fd, line);

    if (len < 0)
        return -1;
    if (make_reply(line, len, reply)) {
        send_all(fd, reply, strlen(reply));
        return -1;
    }
    return send_all(fd, reply, strlen(reply));
}

int main(int argc, char **argv)
{
    int listener = open_listener(argc, argv);
    int max = listener;
    fd_set all;

    FD_ZERO(&all);
    FD_SET(listener, &all);
    for (;;) {
        fd_set rd = all;
        int fd;

        if (select(max + 1, &rd, NULL, NULL, NULL) < 0) {
            if (errno == EINTR)
                continue;
            perror("select");
            return 1;
        }
        for (fd = 0; fd <= max; fd++) {
            if (!FD_ISSET(fd, &rd))
                continue;
            if (fd == listener) {
                int client = accept(listener, NULL, NULL);
                if (client < 0)
                    continue;
                if (client >= FD_SETSIZE) {
                    close(client);
                    continue;
                }
                FD_SET(client, &all);
                if (client > max)
                    max = client;
            } else if (answer(fd) < 0) {
                FD_CLR(fd, &all);
                close(fd);
            }
        }
    }
}

/* One thread waits for all in poll(), and does something else once a second. */
#include <arpa/inet.h>
#include <poll.h>
#include <stdlib.h>
#include <unistd.h>

int main(int count, char **args)
{
    int server = socket(AF_INET, SOCK_STREAM, 0);
    struct sockaddr_in at = { .sin_family = AF_INET };
    struct pollfd fds[100] = { { .fd = server, .events = POLLIN } };
    int used = 1;

    at.sin_port = htons(count > 1 ? atoi(args[1]) : 0);
    at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (bind(server, (struct sockaddr *)&at, sizeof at) || listen(server, 50))
        return 1;
    for (;;) {
        poll(fds, used, 1000);
        for (int i = used - 1; i > 0; i--) {
            char bytes[4096];
            ssize_t n;
            if (!fds[i].revents)
                continue;
            n = read(fds[i].fd, bytes, sizeof bytes);
            if (n > 0) {
                write(fds[i].fd, bytes, n);
            } else {
                close(fds[i].fd);
                fds[i] = fds[--used];
            }
        }
        if (fds[0].revents && used < 100)
            fds[used++] = (struct pollfd){ .fd = accept(server, NULL, NULL), .events = POLLIN };
    }
}

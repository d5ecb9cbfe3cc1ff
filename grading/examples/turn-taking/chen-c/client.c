/* client HOST PORT: waits for the keyboard and for the server at the same time */
#include <arpa/inet.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static int connect_to(const char *host, int port)
{
    struct sockaddr_in addr;
    int fd = socket(AF_INET, SOCK_STREAM, 0);

    memset(&addr, 0, sizeof addr);
    addr.sin_family = AF_INET;
    addr.sin_port = htons(port);
    if (fd < 0 || inet_pton(AF_INET, host, &addr.sin_addr) != 1) {
        printf("not an IP address: %s\n", host);
        exit(2);
    }
    if (connect(fd, (struct sockaddr *)&addr, sizeof addr) < 0) {
        printf("no server there, start it first\n");
        exit(1);
    }
    return fd;
}

int main(int argc, char **argv)
{
    char text[4096];
    struct pollfd both[2];

    if (argc != 3) {
        fprintf(stderr, "usage: %s HOST PORT\n", argv[0]);
        return 2;
    }
    signal(SIGPIPE, SIG_IGN);
    both[0].fd = STDIN_FILENO;
    both[1].fd = connect_to(argv[1], atoi(argv[2]));
    both[0].events = both[1].events = POLLIN;
    printf("connected\n");
    fflush(stdout);
    for (;;) {
        ssize_t n;

        poll(both, 2, -1);
        if (both[1].revents) {
            n = recv(both[1].fd, text, sizeof text, 0);
            if (n <= 0) {
                printf("the server has closed the connection\n");
                return 0;
            }
            printf("%.*s", (int)n, text);
            fflush(stdout);
        }
        if (both[0].revents) {
            n = read(STDIN_FILENO, text, sizeof text);
            if (n <= 0)
                return 0;
            send(both[1].fd, text, n, 0);
            if (n == 5 && memcmp(text, "quit\n", 5) == 0)
                return 0;
        }
    }
}

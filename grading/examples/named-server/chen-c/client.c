/* client HOST PORT: sends each line, prints what comes back */
#include <arpa/inet.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static int connect_to(const char *host, const char *port)
{
    struct sockaddr_in addr;
    int fd = socket(AF_INET, SOCK_STREAM, 0);

    memset(&addr, 0, sizeof addr);
    addr.sin_family = AF_INET;
    addr.sin_port = htons(atoi(port));
    if (fd < 0 || inet_pton(AF_INET, host, &addr.sin_addr) != 1) {
        printf("Not an IP address: %s\n", host);
        exit(2);
    }
    if (connect(fd, (struct sockaddr *)&addr, sizeof addr) < 0) {
        printf("Nobody listens at %s port %s.\n", host, port);
        exit(1);
    }
    return fd;
}

int main(int argc, char **argv)
{
    char line[4096], reply[8192];
    int fd;

    if (argc != 3) {
        fprintf(stderr, "usage: %s HOST PORT\n", argv[0]);
        return 2;
    }
    signal(SIGPIPE, SIG_IGN);
    fd = connect_to(argv[1], argv[2]);
    printf("message> ");
    fflush(stdout);
    while (fgets(line, sizeof line, stdin) != NULL) {
        ssize_t n;

        send(fd, line, strlen(line), 0);
        n = recv(fd, reply, sizeof reply, 0);
        if (n <= 0) {
            printf("The server is gone.\n");
            return 1;
        }
        printf("%.*smessage> ", (int)n, reply);
        fflush(stdout);
    }
    close(fd);
    return 0;
}

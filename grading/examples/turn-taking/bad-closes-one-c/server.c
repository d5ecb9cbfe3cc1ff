/* server PORT: upper case for three clients, one after the other */
#include <arpa/inet.h>
#include <ctype.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define CLIENTS 3
#define MAX 4096

static int open_listener(int port)
{
    struct sockaddr_in addr;
    int one = 1;
    int fd = socket(AF_INET, SOCK_STREAM, 0);

    if (fd < 0) {
        perror("socket");
        exit(1);
    }
    setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);
    memset(&addr, 0, sizeof addr);
    addr.sin_family = AF_INET;
    addr.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    addr.sin_port = htons(port);
    if (bind(fd, (struct sockaddr *)&addr, sizeof addr) < 0 || listen(fd, CLIENTS) < 0) {
        perror("cannot listen");
        exit(1);
    }
    return fd;
}

static int accept_client(int listener, int number)
{
    struct sockaddr_in addr;
    socklen_t len = sizeof addr;
    int fd = accept(listener, (struct sockaddr *)&addr, &len);

    if (fd < 0) {
        perror("accept");
        exit(1);
    }
    printf("client %d: %s port %d\n", number, inet_ntoa(addr.sin_addr), ntohs(addr.sin_port));
    fflush(stdout);
    return fd;
}

/* one turn; 0 when the client wants no more or is gone */
static int turn(int fd)
{
    char text[MAX];
    size_t used = 0, i;

    do {
        ssize_t n = recv(fd, text + used, sizeof text - used, 0);
        if (n <= 0)
            return 0;
        used += n;
    } while (text[used - 1] != '\n' && used < sizeof text);

    if (used >= 4 && strncmp(text, "quit", 4) == 0 && isspace((unsigned char)text[4]))
        return 0;
    for (i = 0; i < used; i++)
        text[i] = toupper((unsigned char)text[i]);
    return send(fd, text, used, 0) == (ssize_t)used;
}

int main(int argc, char **argv)
{
    int clients[CLIENTS];
    int listener, i;

    if (argc != 2) {
        fprintf(stderr, "usage: %s PORT\n", argv[0]);
        return 2;
    }
    signal(SIGPIPE, SIG_IGN);
    listener = open_listener(atoi(argv[1]));
    for (i = 0; i < CLIENTS; i++)
        clients[i] = accept_client(listener, i + 1);

    i = 0;
    while (turn(clients[i]))
        i = (i + 1) % CLIENTS;

    printf("client %d quits\n", i + 1);
    close(clients[i]);
    pause();
    return 0;
}

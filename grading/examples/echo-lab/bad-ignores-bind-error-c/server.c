/* Echo server with a buffer of 1K: ./server PORT */
#include <arpa/inet.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define BUFFER 1024

static int send_all(int fd, const char *data, ssize_t length)
{
    while (length > 0) {
        ssize_t n = send(fd, data, length, 0);
        if (n <= 0)
            return -1;
        data += n;
        length -= n;
    }
    return 0;
}

static void echo(int client)
{
    char buffer[BUFFER];
    ssize_t n;
    while ((n = recv(client, buffer, sizeof buffer, 0)) > 0) {
        if (send_all(client, buffer, n) < 0)
            break;
    }
    if (n < 0)
        perror("recv");
}

int main(int argc, char **argv)
{
    struct sockaddr_in address;
    int listener, on = 1;

    if (argc != 2) {
        fprintf(stderr, "usage: server PORT\n");
        return 2;
    }
    signal(SIGPIPE, SIG_IGN);
    listener = socket(AF_INET, SOCK_STREAM, 0);
    if (listener < 0) {
        perror("socket");
        return 1;
    }
    setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    memset(&address, 0, sizeof address);
    address.sin_family = AF_INET;
    address.sin_port = htons(atoi(argv[1]));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    bind(listener, (struct sockaddr *) &address, sizeof address);
    if (listen(listener, 5) < 0) {
        perror("listen");
        close(listener);
        return 1;
    }
    for (;;) {
        struct sockaddr_in peer;
        socklen_t length = sizeof peer;
        int client = accept(listener, (struct sockaddr *) &peer, &length);
        if (client < 0) {
            perror("accept");
            continue;
        }
        printf("Connected by %s %d\n", inet_ntoa(peer.sin_addr), ntohs(peer.sin_port));
        fflush(stdout);
        echo(client);
        close(client);
    }
}

/* Echo client: ./client HOST PORT */
#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define BUFFER 1024

int main(int argc, char **argv)
{
    const char *message = "Demo Message - client: Chen";
    char buffer[BUFFER];
    struct sockaddr_in address;
    size_t received = 0;
    int fd;

    if (argc != 3) {
        fprintf(stderr, "usage: client HOST PORT\n");
        return 2;
    }
    fd = socket(AF_INET, SOCK_STREAM, 0);
    if (fd < 0) {
        perror("socket");
        return 1;
    }
    memset(&address, 0, sizeof address);
    address.sin_family = AF_INET;
    address.sin_port = htons(atoi(argv[2]));
    inet_pton(AF_INET, argv[1], &address.sin_addr);
    if (connect(fd, (struct sockaddr *) &address, sizeof address) < 0) {
        perror("connect");
        close(fd);
        return 1;
    }
    send(fd, message, strlen(message), 0);
    while (received < strlen(message)) {
        ssize_t n = recv(fd, buffer + received, sizeof buffer - 1 - received, 0);
        if (n <= 0)
            break;
        received += n;
    }
    buffer[received] = '\0';
    if (received < strlen(message))
        printf("The server has closed the connection.\n");
    else
        printf("Received %s\n", buffer);
    close(fd);
    return 0;
}

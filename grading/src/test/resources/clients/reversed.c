/* reversed PORT ADDRESS */
#include <arpa/inet.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

int main(int argc, char **argv)
{
    struct sockaddr_in server = { .sin_family = AF_INET };
    char line[1024], reply[1024];
    int sock = socket(AF_INET, SOCK_STREAM, 0);

    if (argc != 3)
        return 1;
    server.sin_port = htons(atoi(argv[1]));
    if (inet_pton(AF_INET, argv[2], &server.sin_addr) != 1)
        return 1;
    if (connect(sock, (struct sockaddr *)&server, sizeof server) != 0) {
        perror("connect");
        return 1;
    }
    while (fgets(line, sizeof line, stdin) != NULL && strcmp(line, "bye\n") != 0) {
        ssize_t n;

        send(sock, line, strlen(line), 0);
        n = recv(sock, reply, sizeof reply - 1, 0);
        if (n <= 0)
            break;
        reply[n] = '\0';
        printf("%s", reply);
    }
    close(sock);
    return 0;
}

/* Processes that were started in advance share the listening socket. */
#include <arpa/inet.h>
#include <stdlib.h>
#include <unistd.h>

static void serve(int server)
{
    for (;;) {
        int client = accept(server, NULL, NULL);
        char bytes[4096];
        ssize_t n;
        while ((n = read(client, bytes, sizeof bytes)) > 0)
            write(client, bytes, n);
        close(client);
    }
}

int main(int count, char **args)
{
    int server = socket(AF_INET, SOCK_STREAM, 0);
    struct sockaddr_in at = { .sin_family = AF_INET };

    at.sin_port = htons(count > 1 ? atoi(args[1]) : 0);
    at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (bind(server, (struct sockaddr *)&at, sizeof at) || listen(server, 50))
        return 1;
    for (int i = 0; i < 4; i++)
        if (fork() == 0)
            serve(server);
    for (;;)
        pause();
}

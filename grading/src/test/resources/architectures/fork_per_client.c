/* A process for each client. */
#include <arpa/inet.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

int main(int count, char **args)
{
    int server = socket(AF_INET, SOCK_STREAM, 0);
    struct sockaddr_in at = { .sin_family = AF_INET };

    at.sin_port = htons(count > 1 ? atoi(args[1]) : 0);
    at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    signal(SIGCHLD, SIG_IGN); /* the kernel waits for them */
    if (bind(server, (struct sockaddr *)&at, sizeof at) || listen(server, 50))
        return 1;
    for (;;) {
        int client = accept(server, NULL, NULL);
        if (fork() == 0) {
            char bytes[4096];
            ssize_t n;
            while ((n = read(client, bytes, sizeof bytes)) > 0)
                write(client, bytes, n);
            _exit(0);
        }
        close(client);
    }
}

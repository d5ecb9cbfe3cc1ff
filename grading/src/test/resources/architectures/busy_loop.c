/* Asks all its sockets without rest. */
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

int main(int count, char **args)
{
    int server = socket(AF_INET, SOCK_STREAM, 0);
    struct sockaddr_in at = { .sin_family = AF_INET };
    int clients[100], used = 0;

    at.sin_port = htons(count > 1 ? atoi(args[1]) : 0);
    at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (bind(server, (struct sockaddr *)&at, sizeof at) || listen(server, 50))
        return 1;
    fcntl(server, F_SETFL, O_NONBLOCK);
    for (;;) {
        int client = used < 100 ? accept(server, NULL, NULL) : -1;
        if (client >= 0) {
            fcntl(client, F_SETFL, O_NONBLOCK);
            clients[used++] = client;
        }
        for (int i = used - 1; i >= 0; i--) {
            char bytes[4096];
            ssize_t n = read(clients[i], bytes, sizeof bytes);
            if (n > 0) {
                write(clients[i], bytes, n);
            } else if (n == 0 || errno != EAGAIN) {
                close(clients[i]);
                clients[i] = clients[--used];
            }
        }
    }
}

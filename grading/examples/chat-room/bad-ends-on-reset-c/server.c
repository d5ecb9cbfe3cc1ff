/* Chat server with a thread for each client: ./server PORT */
#include <arpa/inet.h>
#include <netinet/in.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define MOST 100
#define LINE 8192

static int clients[MOST];
static int count;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

static void tell_others(int sender, const char *text, size_t length)
{
    int i;
    pthread_mutex_lock(&lock);
    for (i = 0; i < count; i++) {
        if (clients[i] == sender)
            continue;
        /* whoever does not read misses something */
        send(clients[i], text, length, MSG_DONTWAIT);
    }
    pthread_mutex_unlock(&lock);
}

static void remove_client(int client)
{
    int i;
    pthread_mutex_lock(&lock);
    for (i = 0; i < count; i++) {
        if (clients[i] == client)
            clients[i] = clients[--count];
    }
    pthread_mutex_unlock(&lock);
}

static void *serve(void *argument)
{
    int client = (int) (long) argument;
    FILE *in = fdopen(dup(client), "r");
    char line[LINE], said[LINE + 32];
    while (fgets(line, sizeof line, in) != NULL) {
        if (strcmp(line, "/quit\n") == 0)
            break;
        snprintf(said, sizeof said, "client %d: %s", client, line);
        tell_others(client, said, strlen(said));
    }
    if (ferror(in)) {
        perror("recv");
        exit(1);
    }
    fclose(in);
    remove_client(client);
    close(client);
    return NULL;
}

int main(int argc, char **argv)
{
    struct sockaddr_in address = { .sin_family = AF_INET };
    int on = 1, listener = socket(AF_INET, SOCK_STREAM, 0);

    if (argc != 2)
        return 2;
    signal(SIGPIPE, SIG_IGN);
    setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    address.sin_port = htons(atoi(argv[1]));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (bind(listener, (struct sockaddr *) &address, sizeof address) < 0 || listen(listener, 10) < 0) {
        perror("server");
        return 1;
    }
    printf("Chat server is up\nSERVER_IP 127.0.0.1\nPORT %s\n", argv[1]);
    for (;;) {
        pthread_t thread;
        int client = accept(listener, NULL, NULL);
        if (client < 0 || count == MOST)
            continue;
        pthread_mutex_lock(&lock);
        clients[count++] = client;
        pthread_mutex_unlock(&lock);
        pthread_create(&thread, NULL, serve, (void *) (long) client);
    }
}

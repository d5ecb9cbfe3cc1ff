/* client HOST PORT: sends lines from the keyboard, prints the replies */
#include <ctype.h>
#include <errno.h>
#include <netdb.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

static int sock;
static int open_replies;        /* lines sent minus lines received */

static void server_closed(void)
{
    printf("\nServer closed the connection.\n");
    fflush(stdout);
    exit(1);
}

static void connect_to(const char *host, const char *port)
{
    struct addrinfo hints, *list, *a;

    memset(&hints, 0, sizeof hints);
    hints.ai_family = AF_UNSPEC;
    hints.ai_socktype = SOCK_STREAM;
    if (getaddrinfo(host, port, &hints, &list) != 0) {
        fprintf(stderr, "Could not connect: unknown host\n");
        exit(1);
    }
    for (a = list; a != NULL; a = a->ai_next) {
        sock = socket(a->ai_family, a->ai_socktype, a->ai_protocol);
        if (sock < 0)
            continue;
        if (connect(sock, a->ai_addr, a->ai_addrlen) == 0) {
            freeaddrinfo(list);
            return;
        }
        close(sock);
    }
    exit(0);
}

static int is_goodbye(const char *line, size_t len)
{
    while (len > 0 && isspace((unsigned char)line[len - 1]))
        len--;
    while (len > 0 && isspace((unsigned char)*line)) {
        line++;
        len--;
    }
    return (len == 3 && strncasecmp(line, "bye", 3) == 0) ||
           (len == 4 && strncasecmp(line, "exit", 4) == 0) ||
           (len == 4 && strncasecmp(line, "quit", 4) == 0);
}

static int send_all(const char *data, size_t len)
{
    while (len > 0) {
        ssize_t n = send(sock, data, len, 0);
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return -1;
        data += n;
        len -= n;
    }
    return 0;
}

/* prints what has come from the server; -1 if it has closed */
static int show_replies(void)
{
    char buf[4096];
    ssize_t i, n = recv(sock, buf, sizeof buf, 0);

    if (n < 0 && errno == EINTR)
        return 0;
    if (n <= 0)
        return -1;
    for (i = 0; i < n; i++) {
        putchar(buf[i]);
        if (buf[i] == '\n')
            open_replies--;
    }
    fflush(stdout);
    return 0;
}

static void prompt(void)
{
    printf("calc> ");
    fflush(stdout);
}

/* after the last line: wait for the replies that are still missing */
static void finish(int seconds)
{
    time_t end = time(NULL) + seconds;
    struct pollfd p = { .fd = sock, .events = POLLIN };

    while (open_replies > 0 && time(NULL) <= end) {
        if (poll(&p, 1, 200) > 0 && show_replies() < 0)
            break;
    }
    close(sock);
    exit(0);
}

int main(int argc, char **argv)
{
    static char typed[65536];
    size_t used = 0;
    struct pollfd fds[2];

    if (argc != 3) {
        fprintf(stderr, "usage: %s HOST PORT\n", argv[0]);
        return 2;
    }
    signal(SIGPIPE, SIG_IGN);
    connect_to(argv[1], argv[2]);

    fds[0].fd = STDIN_FILENO;
    fds[0].events = POLLIN;
    fds[1].fd = sock;
    fds[1].events = POLLIN;
    prompt();

    for (;;) {
        char *start = typed, *nl;

        if (poll(fds, 2, -1) < 0) {
            if (errno == EINTR)
                continue;
            perror("poll");
            return 1;
        }
        if (fds[1].revents) {
            if (show_replies() < 0)
                server_closed();
            if (open_replies == 0)
                prompt();
        }
        if (fds[0].revents) {
            ssize_t n = read(STDIN_FILENO, typed + used, sizeof typed - 1 - used);
            if (n < 0 && errno == EINTR)
                continue;
            if (n <= 0) {
                if (used == 0)
                    finish(3);
                typed[used] = '\n';     /* the last line had no end */
                n = 1;
            }
            used += n;
            while ((nl = memchr(start, '\n', used)) != NULL) {
                size_t len = nl + 1 - start;
                if (send_all(start, len) < 0)
                    server_closed();
                open_replies++;
                if (is_goodbye(start, len))
                    finish(1);
                used -= len;
                start = nl + 1;
            }
            memmove(typed, start, used);
            if (used == sizeof typed - 1) {
                printf("This line is too long.\n");
                used = 0;
                prompt();
            }
        }
    }
}

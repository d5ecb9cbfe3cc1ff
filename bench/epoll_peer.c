/*
 * The least that a correct server must do, as a measure for the others: one thread, epoll, C.
 *
 *   epoll_peer PORT echo|lines
 *
 * "echo" gives back what comes. "lines" answers lines of integer arithmetic (+ - * / and brackets)
 * with their values; it checks nothing and is no calculator to use.
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

enum { READ_BYTES = 64 * 1024, LINE_BYTES = 1024, REPLY_BYTES = 24 * READ_BYTES };

struct client {
  int fd;
  size_t line_length; /* bytes of a line whose end has not come yet */
  char line[LINE_BYTES];
  size_t rest_length; /* bytes that the socket did not take; it is not read meanwhile */
  char *rest;
};

static int poller, answers_lines;

/* ---- arithmetic ---- */

static const char *at;

static long sum(void);

static void skip_blanks(void) {
  while (*at == ' ') {
    at++;
  }
}

static long factor(void) {
  long value = 0;
  skip_blanks();
  if (*at == '-') {
    at++;
    return -factor();
  }
  if (*at == '(') {
    at++;
    value = sum();
    skip_blanks();
    at += *at == ')';
    return value;
  }
  while (*at >= '0' && *at <= '9') {
    value = 10 * value + *at++ - '0';
  }
  return value;
}

static long product(void) {
  long value = factor();
  for (skip_blanks(); *at == '*' || *at == '/'; skip_blanks()) {
    char operator = *at++;
    long right = factor();
    value = operator== '*' ? value * right : right == 0 ? 0 : value / right;
  }
  return value;
}

static long sum(void) {
  long value = product();
  for (skip_blanks(); *at == '+' || *at == '-'; skip_blanks()) {
    value = *at++ == '+' ? value + product() : value - product();
  }
  return value;
}

/* Writes the value and a line end; tells how many bytes. */
static size_t print(char *to, long value) {
  char digits[24];
  size_t count = 0, length = 0;
  unsigned long rest = value < 0 ? 0 - (unsigned long)value : (unsigned long)value;
  do {
    digits[count++] = (char)('0' + rest % 10);
  } while (rest /= 10);
  if (value < 0) {
    to[length++] = '-';
  }
  while (count > 0) {
    to[length++] = digits[--count];
  }
  to[length++] = '\n';
  return length;
}

/* ---- clients ---- */

static void watch(struct client *client, int how, unsigned events) {
  struct epoll_event event = {events, {.ptr = client}};
  epoll_ctl(poller, how, client->fd, &event);
}

static void end(struct client *client) {
  close(client->fd);
  free(client->rest);
  free(client);
}

static void deliver(struct client *client, const char *bytes, size_t length) {
  ssize_t count = send(client->fd, bytes, length, MSG_NOSIGNAL | MSG_DONTWAIT);
  size_t sent = count < 0 ? 0 : (size_t)count;
  if (sent == length) {
    return;
  }
  client->rest_length = length - sent;
  client->rest = malloc(client->rest_length);
  memcpy(client->rest, bytes + sent, client->rest_length);
  watch(client, EPOLL_CTL_MOD, EPOLLOUT);
}

static void deliver_rest(struct client *client) {
  ssize_t count = send(client->fd, client->rest, client->rest_length, MSG_NOSIGNAL | MSG_DONTWAIT);
  size_t sent = count < 0 ? 0 : (size_t)count;
  client->rest_length -= sent;
  memmove(client->rest, client->rest + sent, client->rest_length);
  if (client->rest_length == 0) {
    free(client->rest);
    client->rest = NULL;
    watch(client, EPOLL_CTL_MOD, EPOLLIN);
  }
}

/* Answers the whole lines and keeps what follows the last. */
static void answer(struct client *client, char *bytes, size_t length) {
  static char replies[REPLY_BYTES];
  size_t used = 0;
  char *end = bytes + length;
  for (char *line_end; (line_end = memchr(bytes, '\n', (size_t)(end - bytes))); bytes = line_end + 1) {
    *line_end = 0;
    if (client->line_length > 0) {
      size_t more = (size_t)(line_end - bytes) + 1;
      if (client->line_length + more > LINE_BYTES) {
        more = LINE_BYTES - client->line_length;
      }
      memcpy(client->line + client->line_length, bytes, more);
      client->line[LINE_BYTES - 1] = 0;
      client->line_length = 0;
      at = client->line;
    } else {
      at = bytes;
    }
    used += print(replies + used, sum());
  }
  size_t kept = (size_t)(end - bytes);
  if (client->line_length + kept < LINE_BYTES) {
    memcpy(client->line + client->line_length, bytes, kept);
    client->line_length += kept;
  }
  if (used > 0) {
    deliver(client, replies, used);
  }
}

static void ready(struct client *client) {
  static char bytes[READ_BYTES];
  if (client->rest_length > 0) {
    deliver_rest(client);
    return;
  }
  ssize_t count = recv(client->fd, bytes, READ_BYTES, MSG_DONTWAIT);
  if (count <= 0) {
    end(client);
  } else if (answers_lines) {
    answer(client, bytes, (size_t)count);
  } else {
    deliver(client, bytes, (size_t)count);
  }
}

int main(int argc, char **argv) {
  if (argc != 3) {
    fprintf(stderr, "usage: epoll_peer PORT echo|lines\n");
    return 2;
  }
  answers_lines = strcmp(argv[2], "lines") == 0;
  int yes = 1, listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
  setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  struct sockaddr_in address = {.sin_family = AF_INET,
                                .sin_port = htons((unsigned short)atoi(argv[1])),
                                .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  if (bind(listener, (struct sockaddr *)&address, sizeof address) < 0 ||
      listen(listener, 1024) < 0) {
    perror("epoll_peer");
    return 1;
  }
  poller = epoll_create1(0);
  struct epoll_event newcomers = {EPOLLIN, {.ptr = NULL}}, events[256];
  epoll_ctl(poller, EPOLL_CTL_ADD, listener, &newcomers);
  while (1) {
    int count = epoll_wait(poller, events, 256, -1);
    for (int i = 0; i < count; i++) {
      if (events[i].data.ptr) {
        ready(events[i].data.ptr);
        continue;
      }
      for (int fd; (fd = accept(listener, NULL, NULL)) >= 0;) {
        struct client *client = calloc(1, sizeof *client);
        client->fd = fd;
        setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
        watch(client, EPOLL_CTL_ADD, EPOLLIN);
      }
    }
  }
}

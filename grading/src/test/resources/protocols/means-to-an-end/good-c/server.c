#include <arpa/inet.h>
#include <pthread.h>
#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

struct price {
  int32_t time, value;
  struct price *next;
};

static int32_t number(const unsigned char *at) {
  uint32_t raw;
  memcpy(&raw, at, 4);
  return (int32_t)ntohl(raw);
}

static int32_t mean(const struct price *all, int32_t from, int32_t to) {
  int64_t sum = 0, count = 0;
  for (const struct price *one = all; one != NULL; one = one->next) {
    if (one->time >= from && one->time <= to) {
      sum += one->value;
      count++;
    }
  }
  return count == 0 ? 0 : (int32_t)(sum / count);
}

static void *serve(void *argument) {
  int fd = (int)(intptr_t)argument;
  struct price *all = NULL;
  unsigned char message[9];
  while (recv(fd, message, sizeof message, MSG_WAITALL) == sizeof message) {
    int32_t first = number(message + 1), second = number(message + 5);
    if (message[0] == 'I') {
      struct price *one = malloc(sizeof *one);
      *one = (struct price){first, second, all};
      all = one;
    } else {
      uint32_t answer = htonl((uint32_t)mean(all, first, second));
      if (write(fd, &answer, sizeof answer) < 0) {
        break;
      }
    }
  }
  while (all != NULL) {
    struct price *next = all->next;
    free(all);
    all = next;
  }
  close(fd);
  return NULL;
}

int main(int argc, char **argv) {
  if (argc < 2) {
    return 2;
  }
  signal(SIGPIPE, SIG_IGN);
  int listener = socket(AF_INET, SOCK_STREAM, 0), yes = 1;
  setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(atoi(argv[1]))};
  if (bind(listener, (struct sockaddr *)&address, sizeof address) < 0 || listen(listener, 50) < 0) {
    return 1;
  }
  for (;;) {
    int fd = accept(listener, NULL, NULL);
    pthread_t thread;
    if (fd >= 0 && pthread_create(&thread, NULL, serve, (void *)(intptr_t)fd) == 0) {
      pthread_detach(thread);
    }
  }
}

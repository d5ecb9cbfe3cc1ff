#include <arpa/inet.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static void say(int client, const char *text) {
  if (write(client, text, strlen(text)) < 0) {
    perror("write");
  }
}

static int answer(int client, const char *line, int secret) {
  char *end;
  long guess = strtol(line, &end, 10);
  if (end == line || guess < 1 || guess > 100) {
    say(client, "! no\r\n");
  } else if (guess < secret) {
    say(client, "> higher\r\n");
  } else if (guess > secret) {
    say(client, "< lower\r\n");
  } else {
    say(client, "* yes\r\n");
    return 0;
  }
  return 1;
}

static void *converse(void *argument) {
  int client = (int)(long)argument;
  unsigned seed = (unsigned)(time(NULL) ^ client);
  int secret = rand_r(&seed) % 100 + 1;
  char line[64];
  size_t length = 0;
  char byte;
  say(client, "+ from 1 to 100\r\n");
  while (read(client, &byte, 1) == 1) {
    if (byte != '\n') {
      if (length < sizeof line - 1) {
        line[length++] = byte;
      }
      continue;
    }
    line[length] = 0;
    length = 0;
    if (!answer(client, line, secret)) {
      break;
    }
  }
  close(client);
  return NULL;
}

int main(int argc, char **argv) {
  int on = 1;
  int listener = socket(AF_INET, SOCK_STREAM, 0);
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(atoi(argv[argc - 1]))};
  signal(SIGPIPE, SIG_IGN);
  setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
  if (bind(listener, (struct sockaddr *)&address, sizeof address) < 0 || listen(listener, 50) < 0) {
    perror("bind");
    return 1;
  }
  for (;;) {
    pthread_t thread;
    long client = accept(listener, NULL, NULL);
    if (client >= 0 && pthread_create(&thread, NULL, converse, (void *)client) == 0) {
      pthread_detach(thread);
    }
  }
}

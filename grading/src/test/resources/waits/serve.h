/* A server that answers each client's first byte after it has waited in the way that it was told:
   PORT WAY late|never. */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/* How late a late answer is. */
#define MS 700
static struct timespec lateness = {0, MS * 1000000L};

struct way {
  const char *name;
  void (*wait)(int late);
};

#define WAY(name) {#name, way_##name}

static int client;

static void check(int ok, const char *what) {
  if (!ok) {
    perror(what);
    exit(1);
  }
}

__attribute__((unused)) static struct timespec deadline(clockid_t clock) {
  struct timespec now;
  clock_gettime(clock, &now);
  now.tv_nsec += lateness.tv_nsec;
  now.tv_sec += now.tv_nsec / 1000000000L;
  now.tv_nsec %= 1000000000L;
  return now;
}

/* A minute is more than anybody waits for a reply. */
__attribute__((unused)) static struct timespec lateness_or_minute(int late) {
  struct timespec minute = {60, 0};
  return late ? lateness : minute;
}

/* What is in System V's tables stays behind a killed process, unless they are its own. */
__attribute__((unused)) static int has_own_tables(void) {
  return !unshare(CLONE_NEWIPC) || !unshare(CLONE_NEWUSER | CLONE_NEWIPC);
}

static void answer(void) { check(write(client, "x", 1) == 1, "answer"); }

static int serve(char **args, struct way *ways) {
  struct way *way = ways;
  while (way->name && strcmp(way->name, args[2])) way++;
  if (!way->name) {
    fprintf(stderr, "no such way: %s\n", args[2]);
    return 2;
  }
  int server = socket(AF_INET, SOCK_STREAM, 0);
  int on = 1;
  setsockopt(server, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
  struct sockaddr_in at = {.sin_family = AF_INET, .sin_port = htons(atoi(args[1]))};
  at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  check(!bind(server, (struct sockaddr *)&at, sizeof at) && !listen(server, 5), "listen");
  puts("listening");
  fflush(stdout);
  client = accept(server, 0, 0);
  char byte;
  check(read(client, &byte, 1) == 1, "question");
  way->wait(!strcmp(args[3], "late"));
  answer();
  while (read(client, &byte, 1) != 0) ;
  return 0;
}

/*
 * Loads a TCP server and says what each message cost it:
 *
 *   load PORT PID echo|lines|connect CONNECTIONS SIZE IN_FLIGHT WARM_UP SECONDS
 *
 * PID is the server's process; SIZE is bytes of a message (lines have their own). Every connection
 * keeps IN_FLIGHT messages on their way and sends the next ones when replies are complete (a closed
 * loop). With "connect" each connection is closed after one message, and a new one opened.
 *
 * Every byte that comes back is compared with what must come. The first wrong one, a connection
 * that ends, or silence for 10 s ends the program with exit code 1. Else it prints one line of JSON.
 *
 * One thread, so it never competes with itself; pin it to a core of its own.
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/tcp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { SILENCE_MS = 10000, READ_BYTES = 256 * 1024, SCRIPT_BYTES = 512 * 1024, SCRIPT_LINES = 509 };

/*
 * What a connection sends and must get back: the same messages over and over. Both texts stand in
 * memory twice, so that a slice of up to one period is in one piece wherever it begins.
 */
static struct script {
  size_t messages;
  char *request, *reply;
  size_t request_bytes, reply_bytes; /* of one period */
  size_t *request_end, *reply_end;   /* of each message in it */
} script;

struct connection {
  int fd, waits_to_write;
  uint64_t done;           /* messages that were answered */
  uint64_t sent, received; /* bytes since message 0 of the script */
};

static struct sockaddr_in server;
static int poller, closes_after_one;
static uint64_t in_flight, messages;

static void fail(const char *what) {
  fprintf(stderr, "load: %s%s%s\n", what, errno ? ": " : "", errno ? strerror(errno) : "");
  exit(1);
}

static double seconds_now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec + t.tv_nsec / 1e9;
}

/* ---- the script ---- */

static void begin_script(size_t count, size_t bytes) {
  script.messages = count;
  script.request = malloc(2 * bytes);
  script.reply = malloc(2 * bytes);
  script.request_end = malloc(count * sizeof(size_t));
  script.reply_end = malloc(count * sizeof(size_t));
}

static void add_message(size_t index, const char *request, size_t length, const char *reply,
                        size_t reply_length) {
  memcpy(script.request + script.request_bytes, request, length);
  memcpy(script.reply + script.reply_bytes, reply, reply_length);
  script.request_end[index] = script.request_bytes += length;
  script.reply_end[index] = script.reply_bytes += reply_length;
}

static void end_script(void) {
  memcpy(script.request + script.request_bytes, script.request, script.request_bytes);
  memcpy(script.reply + script.reply_bytes, script.reply, script.reply_bytes);
}

static void script_of_bytes(size_t size) {
  size_t count = SCRIPT_BYTES / size + 2;
  char *message = malloc(size);
  begin_script(count, count * size);
  for (size_t i = 0; i < count; i++) {
    for (size_t k = 0; k < size; k++) {
      message[k] = (char)rand();
    }
    add_message(i, message, size, message, size);
  }
  end_script();
  free(message);
}

static void script_of_lines(void) {
  begin_script(SCRIPT_LINES, SCRIPT_LINES * 64);
  for (size_t i = 0; i < SCRIPT_LINES; i++) {
    long a = rand() % 100, b = rand() % 10, c = rand() % 1000;
    long value = i % 3 == 0 ? a + b * c : i % 3 == 1 ? (a - b) * 7 + c : a * b - c;
    const char *form = i % 3 == 0   ? "%ld + %ld * %ld\n"
                       : i % 3 == 1 ? "(%ld-%ld)*7+%ld\n"
                                    : "%ld*%ld-%ld\n";
    char line[64], reply[32];
    int length = snprintf(line, sizeof line, form, a, b, c);
    int reply_length = snprintf(reply, sizeof reply, "%ld\n", value);
    add_message(i, line, (size_t)length, reply, (size_t)reply_length);
  }
  end_script();
}

/* Where message `index` ends in the endless stream of requests or replies. */
static uint64_t end_of(uint64_t index, const size_t *ends, size_t period) {
  return index / script.messages * period + ends[index % script.messages];
}

/* ---- a connection ---- */

static void watch(struct connection *c, int how) {
  struct epoll_event event = {EPOLLIN | (c->waits_to_write ? EPOLLOUT : 0), {.ptr = c}};
  if (epoll_ctl(poller, how, c->fd, &event) < 0) {
    fail("epoll_ctl");
  }
}

/* Sends what may be on its way, as far as the socket takes it. */
static void send_more(struct connection *c) {
  uint64_t allowed = c->done + (closes_after_one ? 1 : in_flight);
  uint64_t end = end_of(allowed - 1, script.request_end, script.request_bytes);
  int was_waiting = c->waits_to_write;
  c->waits_to_write = 0;
  while (c->sent < end && !c->waits_to_write) {
    size_t from = c->sent % script.request_bytes, length = end - c->sent;
    if (length > script.request_bytes) {
      length = script.request_bytes;
    }
    ssize_t count = send(c->fd, script.request + from, length, MSG_NOSIGNAL);
    if (count >= 0) {
      c->sent += (uint64_t)count;
    } else if (errno == EAGAIN) {
      c->waits_to_write = 1;
    } else {
      fail("send");
    }
  }
  if (c->waits_to_write != was_waiting) {
    watch(c, EPOLL_CTL_MOD);
  }
}

static void open_connection(struct connection *c) {
  int yes = 1;
  c->fd = socket(AF_INET, SOCK_STREAM, 0);
  if (c->fd < 0 || connect(c->fd, (struct sockaddr *)&server, sizeof server) < 0) {
    fail("connect");
  }
  setsockopt(c->fd, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
  watch(c, EPOLL_CTL_ADD);
}

static void open_next(struct connection *c) {
  struct linger reset = {1, 0}; /* leaves nothing in TIME_WAIT, which would use up the ports */
  setsockopt(c->fd, SOL_SOCKET, SO_LINGER, &reset, sizeof reset);
  close(c->fd);
  c->sent = end_of(c->done - 1, script.request_end, script.request_bytes);
  open_connection(c);
  send_more(c);
}

static void receive(struct connection *c) {
  static char bytes[READ_BYTES];
  size_t room = script.reply_bytes < READ_BYTES ? script.reply_bytes : READ_BYTES;
  ssize_t count = recv(c->fd, bytes, room, MSG_DONTWAIT);
  if (count < 0 && errno == EAGAIN) {
    return;
  }
  if (count <= 0) {
    fail(count < 0 ? "recv" : "the server ended a connection");
  }
  if (memcmp(bytes, script.reply + c->received % script.reply_bytes, (size_t)count) != 0) {
    errno = 0;
    fail("a reply is wrong");
  }
  c->received += (uint64_t)count;
  uint64_t before = c->done;
  while (c->received >= end_of(c->done, script.reply_end, script.reply_bytes)) {
    c->done++;
  }
  messages += c->done - before;
  if (c->done > before && closes_after_one) {
    open_next(c);
  } else {
    send_more(c);
  }
}

static void run_until(double end) {
  struct epoll_event events[256];
  while (seconds_now() < end) {
    int count = epoll_wait(poller, events, 256, SILENCE_MS);
    if (count <= 0) {
      fail("no reply for 10 s");
    }
    for (int i = 0; i < count; i++) {
      struct connection *c = events[i].data.ptr;
      if (events[i].events & EPOLLOUT) {
        send_more(c);
      } else {
        receive(c);
      }
    }
  }
}

/* ---- what it cost ---- */

/* Seconds of processor time that a process has used, its ended threads included. */
static double process_time(int pid) {
  char path[64], text[1024];
  snprintf(path, sizeof path, "/proc/%d/stat", pid);
  FILE *file = fopen(path, "r");
  if (!file || !fgets(text, sizeof text, file)) {
    fail(path);
  }
  fclose(file);
  unsigned long user, system;
  char *after_name = strrchr(text, ')'); /* the name may hold blanks and brackets */
  const char *form = "%*c %*d %*d %*d %*d %*d %*u %*u %*u %*u %*u %lu %lu"; /* proc(5) */
  if (!after_name || sscanf(after_name + 2, form, &user, &system) != 2) {
    fail("cannot read /proc/PID/stat");
  }
  return (double)(user + system) / (double)sysconf(_SC_CLK_TCK);
}

/* Seconds that all cores together were not idle. */
static double machine_time(void) {
  unsigned long user, nice, system, idle, wait, irq, softirq, steal;
  FILE *file = fopen("/proc/stat", "r");
  if (!file || fscanf(file, "cpu %lu %lu %lu %lu %lu %lu %lu %lu", &user, &nice, &system, &idle,
                      &wait, &irq, &softirq, &steal) != 8) {
    fail("cannot read /proc/stat");
  }
  fclose(file);
  return (double)(user + nice + system + irq + softirq + steal) / (double)sysconf(_SC_CLK_TCK);
}

static double own_time(void) {
  struct rusage used;
  getrusage(RUSAGE_SELF, &used);
  return (double)(used.ru_utime.tv_sec + used.ru_stime.tv_sec) +
         (double)(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6;
}

static void begin_connections(int count) {
  struct connection *connections = calloc((size_t)count, sizeof *connections);
  for (int i = 0; i < count; i++) {
    struct connection *c = &connections[i];
    /* Each begins elsewhere: a reply that went to another connection would be noticed. */
    c->done = 1 + (uint64_t)i % (script.messages - 1);
    c->sent = end_of(c->done - 1, script.request_end, script.request_bytes);
    c->received = end_of(c->done - 1, script.reply_end, script.reply_bytes);
    open_connection(c);
    send_more(c);
  }
}

static void measure(int pid, double seconds) {
  messages = 0;
  double begin = seconds_now(), process = process_time(pid), own = own_time();
  double machine = machine_time();
  run_until(begin + seconds);
  double passed = seconds_now() - begin;
  process = process_time(pid) - process;
  double others = machine_time() - machine - process - (own_time() - own);
  printf("{\"messages\": %llu, \"seconds\": %.3f, \"server_us\": %.4f, \"others\": %.2f}\n",
         (unsigned long long)messages, passed, process * 1e6 / (double)messages, others / passed);
}

int main(int argc, char **argv) {
  if (argc != 9) {
    fprintf(stderr, "usage: load PORT PID echo|lines|connect CONNECTIONS SIZE IN_FLIGHT WARM_UP"
                    " SECONDS\n");
    return 2;
  }
  server = (struct sockaddr_in){.sin_family = AF_INET,
                                .sin_port = htons((uint16_t)atoi(argv[1])),
                                .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  closes_after_one = strcmp(argv[3], "connect") == 0;
  if (strcmp(argv[3], "lines") == 0) {
    script_of_lines();
  } else {
    script_of_bytes(strtoull(argv[5], NULL, 10));
  }
  in_flight = strtoull(argv[6], NULL, 10);
  poller = epoll_create1(0);
  begin_connections(atoi(argv[4]));
  run_until(seconds_now() + atof(argv[7]));
  measure(atoi(argv[2]), atof(argv[8]));
  return 0;
}

/* Waits for what another process of the program writes, opens, connects or unlocks. */
#include "serve.h"
#include <poll.h>
#include "others.h"
#include <mqueue.h>
#include <sys/eventfd.h>
#include <sys/file.h>
#include <sys/inotify.h>
#include <sys/msg.h>
#include <sys/sem.h>
#include <sys/stat.h>

static char name[100];

/* A name in the working directory that only this process uses, and no file has. */
static char *own_name(void) {
  sprintf(name, "waits-%d", getpid());
  unlink(name);
  return name;
}

static void way_pipe(int late) {
  char byte;
  check(!pipe(ends), "pipe");
  if (!child_is_late(late)) _exit(write(ends[1], "!", 1));
  check(read(ends[0], &byte, 1) == 1, "read");
}

static void way_end_of_pipe(int late) {
  char byte;
  check(!pipe(ends), "pipe");
  if (!child_is_late(late)) _exit(0);
  close(ends[1]);
  check(read(ends[0], &byte, 1) == 0, "read");
}

static void way_splice(int late) {
  int out[2];
  check(!pipe(ends) && !pipe(out), "pipe");
  if (!child_is_late(late)) _exit(write(ends[1], "!", 1));
  splice(ends[0], 0, out[1], 0, 1, 0);
}

static void way_fifo(int late) {
  char byte;
  check(!mkfifo(own_name(), 0600), "mkfifo");
  int fifo = open(name, O_RDWR);
  unlink(name);
  if (!child_is_late(late)) _exit(write(fifo, "!", 1));
  check(read(fifo, &byte, 1) == 1, "read");
}

static void way_open_fifo(int late) {
  check(!mkfifo(own_name(), 0600), "mkfifo");
  if (!child_is_late(late)) {
    open(name, O_WRONLY);
    _exit(0);
  }
  open(name, O_RDONLY);
  unlink(name);
}

static void way_recv_all(int late) {
  char bytes[2];
  check(!socketpair(AF_UNIX, SOCK_STREAM, 0, ends), "socketpair");
  check(write(ends[1], "1", 1) == 1, "write");
  if (!child_is_late(late)) _exit(write(ends[1], "2", 1));
  check(recv(ends[0], bytes, 2, MSG_WAITALL) == 2, "recv");
}

static void way_recvmmsg(int late) {
  char byte;
  struct iovec one = {&byte, 1};
  struct mmsghdr message = {.msg_hdr = {.msg_iov = &one, .msg_iovlen = 1}};
  check(!socketpair(AF_UNIX, SOCK_DGRAM, 0, ends), "socketpair");
  if (!child_is_late(late)) _exit(write(ends[1], "!", 1));
  check(recvmmsg(ends[0], &message, 1, 0, 0) == 1, "recvmmsg");
}

static void way_send(int late) {
  char bytes[100000] = {0};
  check(!socketpair(AF_UNIX, SOCK_STREAM, 0, ends), "socketpair");
  while (send(ends[0], bytes, sizeof bytes, MSG_DONTWAIT) > 0) ;
  if (!child_is_late(late)) {
    while (read(ends[1], bytes, sizeof bytes) > 0) ;
    _exit(0);
  }
  check(send(ends[0], bytes, 1, 0) == 1, "send");
}

static void way_accept(int late) {
  int listener = socket(AF_INET, SOCK_STREAM, 0);
  struct sockaddr_in at = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  socklen_t size = sizeof at;
  check(!bind(listener, (struct sockaddr *)&at, sizeof at) && !listen(listener, 1), "listen");
  getsockname(listener, (struct sockaddr *)&at, &size);
  if (!child_is_late(late)) {
    connect(socket(AF_INET, SOCK_STREAM, 0), (struct sockaddr *)&at, sizeof at);
    _exit(0);
  }
  check(accept(listener, 0, 0) >= 0, "accept");
}

static void way_flock(int late) {
  int file = open(own_name(), O_CREAT | O_RDWR, 0600), mine = open(name, O_RDWR);
  unlink(name);
  check(!flock(file, LOCK_EX), "flock");
  if (!child_is_late(late)) {
    flock(file, LOCK_UN);
    _exit(0);
  }
  close(file);
  check(!flock(mine, LOCK_EX), "flock");
}

static void way_lockf(int late) {
  char byte;
  int file = open(own_name(), O_CREAT | O_RDWR, 0600);
  unlink(name);
  check(!pipe(ends), "pipe");
  if (!fork()) {
    check(!lockf(file, F_LOCK, 0) && write(ends[1], "!", 1) == 1, "lockf");
    sleep_or_pause(late);
    _exit(0);
  }
  check(read(ends[0], &byte, 1) == 1 && !lockf(file, F_LOCK, 0), "lockf");
}

static void way_semop(int late) {
  if (!has_own_tables()) return sleep_or_pause(late);
  int set = semget(IPC_PRIVATE, 1, 0600);
  struct sembuf take = {0, -1, 0}, give = {0, 1, 0};
  if (!child_is_late(late)) _exit(semop(set, &give, 1));
  check(!semop(set, &take, 1), "semop");
}

static void way_msgrcv(int late) {
  if (!has_own_tables()) return sleep_or_pause(late);
  struct { long type; char byte; } message = {1, 0};
  int queue = msgget(IPC_PRIVATE, 0600);
  if (!child_is_late(late)) _exit(msgsnd(queue, &message, 1, 0));
  check(msgrcv(queue, &message, 1, 0, 0) == 1, "msgrcv");
}

static void way_mq_receive(int late) {
  char bytes[8192], queue_name[50];
  sprintf(queue_name, "/socketlab-%d", getpid());
  struct mq_attr attributes = {.mq_maxmsg = 1, .mq_msgsize = 10};
  mqd_t queue = mq_open(queue_name, O_CREAT | O_RDWR, 0600, &attributes);
  check(queue != (mqd_t)-1 && !mq_unlink(queue_name), "mq_open");
  if (!child_is_late(late)) _exit(mq_send(queue, "!", 1, 0));
  check(mq_receive(queue, bytes, sizeof bytes, 0) == 1, "mq_receive");
}

static void way_eventfd(int late) {
  long one = 1;
  int event = eventfd(0, 0);
  if (!child_is_late(late)) _exit(write(event, &one, sizeof one));
  check(read(event, &one, sizeof one) > 0, "read");
}

static void way_inotify(int late) {
  char bytes[4096];
  int watch = inotify_init(), file = open(own_name(), O_CREAT | O_RDWR, 0600);
  inotify_add_watch(watch, name, IN_MODIFY);
  unlink(name);
  if (!child_is_late(late)) _exit(write(file, "!", 1));
  check(read(watch, bytes, sizeof bytes) > 0, "read");
}

/* The kernel tries again after a second: the queue was full when it tried first. */
static void way_connect(int late) {
  struct sockaddr_in at = {.sin_family = AF_INET};
  socklen_t size = sizeof at;
  int listener = socket(AF_INET, SOCK_STREAM, 0);
  int first = socket(AF_INET, SOCK_STREAM, 0);
  int second = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
  check(!listen(listener, 0) && !getsockname(listener, (struct sockaddr *)&at, &size), "listen");
  check(!connect(first, (struct sockaddr *)&at, size), "connect");
  check(connect(second, (struct sockaddr *)&at, size) && errno == EINPROGRESS, "connect again");
  check(accept(listener, 0, 0) >= 0, "accept");
  struct pollfd polled = {.fd = second, .events = POLLOUT};
  poll(&polled, 1, -1);
}

int main(int count, char **args) {
  struct way ways[] = {
      WAY(pipe), WAY(end_of_pipe), WAY(splice), WAY(fifo), WAY(open_fifo), WAY(recv_all),
      WAY(recvmmsg), WAY(send), WAY(accept), WAY(flock), WAY(lockf), WAY(semop), WAY(msgrcv),
      WAY(mq_receive), WAY(eventfd), WAY(inotify), WAY(connect), {0}};
  return serve(args, ways);
}

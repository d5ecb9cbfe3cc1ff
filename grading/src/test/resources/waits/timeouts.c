/* Waits that a timeout ends, of the call or of the socket. Without one they are endless. */
#include "serve.h"
#include <linux/aio_abi.h>
#include <linux/futex.h>
#include <linux/io_uring.h>
#include <mqueue.h>
#include <poll.h>
#include <pthread.h>
#include <semaphore.h>
#include <signal.h>
#include <sys/epoll.h>
#include <sys/ipc.h>
#include <sys/select.h>
#include <sys/sem.h>
#include <sys/time.h>
#include <termios.h>

static void way_nanosleep(int late) {
  struct timespec time = lateness_or_minute(late);
  syscall(SYS_nanosleep, &time, 0);
}

static void way_clock_nanosleep(int late) {
  struct timespec at = deadline(CLOCK_REALTIME);
  at.tv_sec += late ? 0 : 60;
  clock_nanosleep(CLOCK_REALTIME, TIMER_ABSTIME, &at, 0);
}

static void way_clock_nanosleep_for(int late) {
  struct timespec time = lateness_or_minute(late);
  clock_nanosleep(CLOCK_MONOTONIC, 0, &time, 0);
}

static void way_select_minute(int late) {
  struct timeval time = {late ? 0 : 60, late ? MS * 1000 : 0};
  select(0, 0, 0, 0, &time);
}

static void way_ppoll_minute(int late) {
  struct timespec time = lateness_or_minute(late);
  ppoll(0, 0, &time, 0);
}

static void way_epoll_pwait2_minute(int late) {
  struct epoll_event event;
  struct timespec time = lateness_or_minute(late);
  syscall(SYS_epoll_pwait2, epoll_create1(0), &event, 1, &time, 0, 0);
}

static void way_futex_minute(int late) {
  int word = 0;
  struct timespec time = lateness_or_minute(late);
  syscall(SYS_futex, &word, FUTEX_WAIT, 0, &time, 0, 0);
}

/* As an idle worker of a pool waits for work. */
static void way_condition_minute(int late) {
  pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
  pthread_condattr_t attributes;
  pthread_cond_t changed;
  pthread_condattr_init(&attributes);
  pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC);
  pthread_cond_init(&changed, &attributes);
  struct timespec at = deadline(CLOCK_MONOTONIC);
  at.tv_sec += late ? 0 : 60;
  pthread_mutex_lock(&mutex);
  pthread_cond_timedwait(&changed, &mutex, &at);
}

static void way_select(int late) {
  struct timeval time = {0, MS * 1000};
  select(0, 0, 0, 0, late ? &time : 0);
}

static void way_pselect(int late) { pselect(0, 0, 0, 0, late ? &lateness : 0, 0); }

static void way_poll(int late) { poll(0, 0, late ? MS : -1); }

static void way_ppoll(int late) { ppoll(0, 0, late ? &lateness : 0, 0); }

static void way_epoll_wait(int late) {
  struct epoll_event event;
  epoll_wait(epoll_create1(0), &event, 1, late ? MS : -1);
}

static void way_epoll_pwait2(int late) {
  struct epoll_event event;
  syscall(SYS_epoll_pwait2, epoll_create1(0), &event, 1, late ? &lateness : 0, 0, 0);
}

static void way_futex(int late) {
  int word = 0;
  syscall(SYS_futex, &word, FUTEX_WAIT, 0, late ? &lateness : 0, 0, 0);
}

static void way_futex_bitset(int late) {
  pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
  pthread_cond_t changed = PTHREAD_COND_INITIALIZER;
  struct timespec at = deadline(CLOCK_REALTIME);
  pthread_mutex_lock(&mutex);
  if (late) pthread_cond_timedwait(&changed, &mutex, &at);
  else pthread_cond_wait(&changed, &mutex);
}

static void *lock_for_good(void *mutex) {
  pthread_mutex_lock(mutex);
  answer(); /* to the pipe below: it is locked */
  sem_t never;
  sem_init(&never, 0, 0);
  sem_wait(&never);
  return 0;
}

static void way_futex_lock_pi(int late) {
  pthread_mutexattr_t attributes;
  pthread_mutexattr_init(&attributes);
  pthread_mutexattr_setprotocol(&attributes, PTHREAD_PRIO_INHERIT);
  pthread_mutex_t mutex;
  pthread_mutex_init(&mutex, &attributes);
  int ends[2], real = client;
  char byte;
  check(!pipe(ends), "pipe");
  client = ends[1];
  pthread_t thread;
  pthread_create(&thread, 0, lock_for_good, &mutex);
  check(read(ends[0], &byte, 1) == 1, "locked");
  client = real;
  struct timespec at = deadline(CLOCK_REALTIME);
  if (late) pthread_mutex_timedlock(&mutex, &at);
  else pthread_mutex_lock(&mutex);
}

static void way_futex_waitv(int late) {
  unsigned word = 0;
  struct {
    unsigned long long value, address;
    unsigned flags, reserved;
  } waiter = {0, (unsigned long long)&word, 2, 0};
  struct timespec at = deadline(CLOCK_MONOTONIC);
  syscall(449, &waiter, 1, 0, late ? &at : 0, CLOCK_MONOTONIC);
}

static void way_sigtimedwait(int late) {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGUSR1);
  sigprocmask(SIG_BLOCK, &set, 0);
  sigtimedwait(&set, 0, late ? &lateness : 0);
}

static void way_mq_timedreceive(int late) {
  char name[50], bytes[8192];
  sprintf(name, "/socketlab-%d", getpid());
  struct mq_attr attributes = {.mq_maxmsg = 1, .mq_msgsize = 10};
  mqd_t queue = mq_open(name, O_CREAT | O_RDWR, 0600, &attributes);
  check(queue != (mqd_t)-1, "mq_open");
  mq_unlink(name);
  struct timespec at = deadline(CLOCK_REALTIME);
  if (late) mq_timedreceive(queue, bytes, sizeof bytes, 0, &at);
  else mq_receive(queue, bytes, sizeof bytes, 0);
}

static void way_semtimedop(int late) {
  if (!has_own_tables()) {
    poll(0, 0, late ? MS : -1);
    return;
  }
  int set = semget(IPC_PRIVATE, 1, 0600);
  check(set >= 0, "semget");
  struct sembuf take = {0, -1, 0};
  if (late) semtimedop(set, &take, 1, &lateness);
  else semop(set, &take, 1);
}

static void set_timeout(int socket, int option, int late) {
  struct timeval time = {late ? 0 : 60, late ? MS * 1000 : 0};
  check(!setsockopt(socket, SOL_SOCKET, option, &time, sizeof time), "setsockopt");
}

static void way_recv_timeout(int late) {
  char byte;
  set_timeout(client, SO_RCVTIMEO, late);
  check(recv(client, &byte, 1, 0) < 0 && errno == EAGAIN, "recv");
}

static void way_read_timeout(int late) {
  char byte;
  int ends[2];
  check(!socketpair(AF_UNIX, SOCK_STREAM, 0, ends), "socketpair");
  set_timeout(ends[0], SO_RCVTIMEO, late);
  check(read(ends[0], &byte, 1) < 0 && errno == EAGAIN, "read");
}

static void way_accept_timeout(int late) {
  int listener = socket(AF_INET, SOCK_STREAM, 0);
  check(!listen(listener, 1), "listen");
  set_timeout(listener, SO_RCVTIMEO, late);
  check(accept(listener, 0, 0) < 0 && errno == EAGAIN, "accept");
}

static void way_send_timeout(int late) {
  char bytes[100000] = {0};
  int ends[2];
  check(!socketpair(AF_UNIX, SOCK_STREAM, 0, ends), "socketpair");
  set_timeout(ends[0], SO_SNDTIMEO, late);
  while (send(ends[0], bytes, sizeof bytes, 0) > 0) ;
  check(errno == EAGAIN, "send");
}

/* A connection to itself whose other end takes nothing. */
static void way_user_timeout(int late) {
  char bytes[100000] = {0};
  int listener = socket(AF_INET, SOCK_STREAM, 0), sender = socket(AF_INET, SOCK_STREAM, 0);
  unsigned ms = MS;
  struct sockaddr_in at = {.sin_family = AF_INET};
  socklen_t length = sizeof at;
  at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  check(!bind(listener, (struct sockaddr *)&at, length) && !listen(listener, 1), "listen");
  check(!getsockname(listener, (struct sockaddr *)&at, &length), "getsockname");
  check(!connect(sender, (struct sockaddr *)&at, length), "connect");
  check(accept(listener, 0, 0) >= 0, "accept");
  if (late) setsockopt(sender, IPPROTO_TCP, 18 /* TCP_USER_TIMEOUT */, &ms, sizeof ms);
  while (send(sender, bytes, sizeof bytes, MSG_NOSIGNAL) > 0) ;
  check(errno == ETIMEDOUT, "send");
}

static void way_terminal_timeout(int late) {
  int master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  check(master >= 0 && !grantpt(master) && !unlockpt(master), "openpt");
  int slave = open(ptsname(master), O_RDWR | O_NOCTTY);
  struct termios raw;
  tcgetattr(slave, &raw);
  cfmakeraw(&raw);
  raw.c_cc[VMIN] = 0;
  raw.c_cc[VTIME] = MS / 100;
  tcsetattr(slave, TCSANOW, &raw);
  char byte;
  check(read(slave, &byte, 1) == 0, "read");
}

static void way_io_getevents(int late) {
  aio_context_t context = 0;
  struct io_event event;
  check(!syscall(SYS_io_setup, 1, &context), "io_setup");
  syscall(SYS_io_getevents, context, 1, 1, &event, late ? &lateness : 0);
}

static void way_io_uring(int late) {
  struct io_uring_params parameters = {0};
  int ring = syscall(SYS_io_uring_setup, 1, &parameters);
  if (ring < 0) return; /* denied on this machine */
  struct __kernel_timespec time = {0, MS * 1000000L};
  struct io_uring_getevents_arg argument = {.ts = (unsigned long long)&time};
  syscall(SYS_io_uring_enter, ring, 0, 1, IORING_ENTER_GETEVENTS | IORING_ENTER_EXT_ARG, &argument,
          sizeof argument);
}

int main(int count, char **args) {
  struct way ways[] = {
      WAY(nanosleep), WAY(clock_nanosleep), WAY(clock_nanosleep_for), WAY(select_minute),
      WAY(ppoll_minute), WAY(epoll_pwait2_minute), WAY(futex_minute), WAY(condition_minute),
      WAY(select), WAY(pselect), WAY(poll), WAY(ppoll),
      WAY(epoll_wait), WAY(epoll_pwait2), WAY(futex), WAY(futex_bitset), WAY(futex_lock_pi),
      WAY(futex_waitv), WAY(sigtimedwait), WAY(mq_timedreceive), WAY(semtimedop),
      WAY(recv_timeout), WAY(read_timeout), WAY(accept_timeout), WAY(send_timeout),
      WAY(user_timeout),
      WAY(terminal_timeout), WAY(io_getevents), WAY(io_uring), {0}};
  return serve(args, ways);
}

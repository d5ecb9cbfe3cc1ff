/* Waits that a timer of the process ends, or of the kernel, and one that is none. */
#include "serve.h"
#include <poll.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <sys/epoll.h>
#include <sys/signalfd.h>
#include <sys/time.h>
#include <sys/timerfd.h>

static void handle(int signal) { (void)signal; }

static void answer_on(int signal) {
  (void)signal;
  answer();
}

static int timer(int late) {
  int timer = timerfd_create(CLOCK_MONOTONIC, 0);
  struct itimerspec time = {.it_value = lateness};
  if (late) timerfd_settime(timer, 0, &time, 0);
  return timer;
}

static void way_timerfd(int late) {
  long expirations;
  check(read(timer(late), &expirations, sizeof expirations) > 0, "read");
}

static void *read_timer(void *late) {
  check(!unshare(CLONE_FILES), "unshare");
  way_timerfd(late != 0);
  return 0;
}

/* No other thread has the descriptor. */
static void way_timerfd_of_thread(int late) {
  pthread_t thread;
  pthread_create(&thread, 0, read_timer, late ? &thread : 0);
  pthread_join(thread, 0);
}

static void way_timerfd_poll(int late) {
  struct pollfd polled = {.fd = timer(late), .events = POLLIN};
  poll(&polled, 1, -1);
}

static void way_timerfd_epoll(int late) {
  struct epoll_event event = {.events = EPOLLIN};
  int inner = epoll_create1(0), outer = epoll_create1(0);
  epoll_ctl(inner, EPOLL_CTL_ADD, timer(late), &event);
  epoll_ctl(outer, EPOLL_CTL_ADD, inner, &event);
  epoll_wait(outer, &event, 1, -1);
}

/* Only the message holds the timer, and only the epoll knows it. */
static void way_timerfd_in_message(int late) {
  int ends[2], epoll = epoll_create1(0), held = timer(late);
  union {
    char bytes[CMSG_SPACE(sizeof(int))];
    struct cmsghdr header;
  } control = {{0}};
  struct iovec one = {"x", 1};
  struct msghdr message = {.msg_iov = &one, .msg_iovlen = 1, .msg_control = control.bytes,
                           .msg_controllen = sizeof control.bytes};
  struct epoll_event event = {.events = EPOLLIN};
  epoll_ctl(epoll, EPOLL_CTL_ADD, held, &event);
  control.header.cmsg_level = SOL_SOCKET;
  control.header.cmsg_type = SCM_RIGHTS;
  control.header.cmsg_len = CMSG_LEN(sizeof(int));
  memcpy(CMSG_DATA(&control.header), &held, sizeof held);
  check(!socketpair(AF_UNIX, SOCK_STREAM, 0, ends), "socketpair");
  check(sendmsg(ends[0], &message, 0) == 1, "sendmsg");
  close(held);
  epoll_wait(epoll, &event, 1, -1);
}

static void arm(int late) {
  struct itimerval time = {.it_value = {0, MS * 1000}};
  if (late) setitimer(ITIMER_REAL, &time, 0);
}

static void way_setitimer(int late) {
  signal(SIGALRM, handle);
  arm(late);
  pause();
}

static void way_setitimer_in_recv(int late) {
  char byte;
  struct sigaction action = {.sa_handler = answer_on, .sa_flags = SA_RESTART};
  sigaction(SIGALRM, &action, 0);
  arm(late);
  check(recv(client, &byte, 1, 0) == 0, "recv");
  exit(0);
}

static void way_alarm(int late) {
  sigset_t none;
  sigemptyset(&none);
  signal(SIGALRM, handle);
  alarm(1);
  sigsuspend(&none);
}

static sigset_t block_alarm(void) {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGALRM);
  sigprocmask(SIG_BLOCK, &set, 0);
  return set;
}

static void way_sigwait_alarm(int late) {
  int received;
  sigset_t set = block_alarm();
  arm(late);
  sigwait(&set, &received);
}

static void way_signalfd_alarm(int late) {
  struct signalfd_siginfo info;
  sigset_t set = block_alarm();
  arm(late);
  check(read(signalfd(-1, &set, 0), &info, sizeof info) > 0, "read");
}

static void expired(union sigval value) { answer(); }

static void start_timer(struct sigevent event) {
  timer_t timer;
  struct itimerspec time = {.it_value = lateness};
  check(!timer_create(CLOCK_MONOTONIC, &event, &timer), "timer_create");
  timer_settime(timer, 0, &time, 0);
}

static void way_timer_signal(int late) {
  signal(SIGUSR1, handle);
  start_timer((struct sigevent){.sigev_notify = SIGEV_SIGNAL, .sigev_signo = SIGUSR1});
  pause();
}

static void way_timer_thread_id(int late) {
  signal(SIGUSR1, handle);
  struct sigevent event = {.sigev_notify = SIGEV_THREAD_ID, .sigev_signo = SIGUSR1};
  event._sigev_un._tid = gettid();
  start_timer(event);
  pause();
}

static void way_timer_thread(int late) {
  start_timer((struct sigevent){.sigev_notify = SIGEV_THREAD, .sigev_notify_function = expired});
  char byte;
  check(read(client, &byte, 1) == 0, "read");
  exit(0);
}

static void way_corked(int late) {
  int on = 1;
  char byte;
  setsockopt(client, IPPROTO_TCP, 3 /* TCP_CORK */, &on, sizeof on);
  answer(); /* the kernel sends it after 200 ms */
  check(read(client, &byte, 1) == 0, "read");
  exit(0);
}

static void way_spinning(int late) {
  struct timespec now, at = deadline(CLOCK_MONOTONIC);
  do {
    sched_yield();
    clock_gettime(CLOCK_MONOTONIC, &now);
  } while (now.tv_sec < at.tv_sec || (now.tv_sec == at.tv_sec && now.tv_nsec < at.tv_nsec));
}

int main(int count, char **args) {
  struct way ways[] = {
      WAY(timerfd), WAY(timerfd_of_thread), WAY(timerfd_poll), WAY(timerfd_epoll),
      WAY(timerfd_in_message),
      WAY(setitimer),
      WAY(setitimer_in_recv), WAY(alarm), WAY(sigwait_alarm), WAY(signalfd_alarm),
      WAY(timer_signal), WAY(timer_thread_id), WAY(timer_thread), WAY(corked), WAY(spinning), {0}};
  return serve(args, ways);
}

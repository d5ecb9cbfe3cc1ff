/* Waits for another process or thread of the program itself, or for its signal. */
#include "serve.h"
#include "others.h"
#include <poll.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/signalfd.h>

static void handle(int signal) { (void)signal; }

static void way_wait4(int late) {
  if (!child_is_late(late)) _exit(0);
  wait(0);
}

static void way_waitid(int late) {
  siginfo_t info;
  if (!child_is_late(late)) _exit(0);
  waitid(P_ALL, 0, &info, WEXITED);
}

static void way_pidfd(int late) {
  int child = child_is_late(late);
  if (!child) _exit(0);
  struct pollfd polled = {.fd = syscall(434 /* pidfd_open */, child, 0), .events = POLLIN};
  poll(&polled, 1, -1);
}

static void way_vfork(int late) {
  if (!vfork()) {
    sleep_or_pause(late);
    _exit(0);
  }
}

static void way_system(int late) { check(!system(late ? "sleep 0.7" : "cat <&4"), "system"); }

static void way_signalfd(int late) {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGCHLD);
  sigprocmask(SIG_BLOCK, &set, 0);
  struct signalfd_siginfo info;
  int signals = signalfd(-1, &set, 0);
  if (!child_is_late(late)) _exit(0);
  check(read(signals, &info, sizeof info) > 0, "read");
}

static void way_signal_of_descriptor(int late) {
  signal(SIGUSR1, handle);
  check(!socketpair(AF_UNIX, SOCK_STREAM, 0, ends), "socketpair");
  fcntl(ends[0], F_SETOWN, getpid());
  fcntl(ends[0], F_SETSIG, SIGUSR1);
  fcntl(ends[0], F_SETFL, O_ASYNC);
  if (!child_is_late(late)) _exit(write(ends[1], "!", 1));
  close(ends[1]);
  pause();
}

static void way_death_of_parent(int late) {
  int server = getpid();
  signal(SIGUSR1, handle);
  if (!fork()) {
    if (!fork()) {
      prctl(PR_SET_PDEATHSIG, SIGUSR2);
      signal(SIGUSR2, handle);
      pause();
      kill(server, SIGUSR1);
      _exit(0);
    }
    sleep_or_pause(late);
    _exit(0);
  }
  pause();
}

static void wait_for_orphan(int late, int leaves_session) {
  char byte;
  check(!pipe(ends), "pipe");
  int child = fork();
  if (!child) {
    if (fork()) _exit(0);
    if (leaves_session) setsid();
    sleep_or_pause(late);
    _exit(write(ends[1], "!", 1) != 1);
  }
  waitpid(child, 0, 0);
  check(read(ends[0], &byte, 1) == 1, "read");
}

static void way_orphan(int late) { wait_for_orphan(late, 0); }

static void way_orphan_in_own_session(int late) { wait_for_orphan(late, 1); }

static void way_stop(int late) {
  int server = getpid();
  if (!child_is_late(late)) _exit(kill(server, SIGCONT));
  raise(SIGSTOP);
}

/* Its timeout is not shown any more once it has been stopped. */
static void way_stopped_poll(int late) {
  int server = getpid();
  if (!fork()) {
    kill(server, SIGSTOP);
    kill(server, SIGCONT);
    _exit(0);
  }
  poll(0, 0, late ? MS : -1);
}

static void way_traced(int late) {
  int child = fork();
  if (!child) {
    ptrace(PTRACE_TRACEME, 0, 0, 0);
    raise(SIGUSR1);
    sleep_or_pause(late);
    _exit(0);
  }
  waitpid(child, 0, 0);
  ptrace(PTRACE_CONT, child, 0, 0);
  waitpid(child, 0, 0);
}

static void *sleeping_thread(void *late) {
  sleep_or_pause(late != 0);
  return 0;
}

static void way_join(int late) {
  pthread_t thread;
  pthread_create(&thread, 0, sleeping_thread, late ? ends : 0);
  pthread_join(thread, 0);
}

static void way_shared_memory(int late) {
  volatile int *word = mmap(0, 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (!child_is_late(late)) _exit(!(*word = 1));
  while (!*word) sched_yield();
}

int main(int count, char **args) {
  struct way ways[] = {
      WAY(wait4), WAY(waitid), WAY(pidfd), WAY(vfork), WAY(system), WAY(signalfd),
      WAY(signal_of_descriptor), WAY(death_of_parent), WAY(orphan),
      WAY(orphan_in_own_session), WAY(stop), WAY(stopped_poll), WAY(traced),
      WAY(join), WAY(shared_memory), {0}};
  return serve(args, ways);
}

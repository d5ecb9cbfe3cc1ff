/* Forks as often as it can. By itself it stops at 2000 children and after 60 seconds, as do they. */
#include <stdio.h>
#include <unistd.h>

int main(void) {
  alarm(60);
  for (int i = 0; i < 2000; i++) {
    if (fork() == 0) {
      alarm(60);
      pause();
      _exit(0);
    }
  }
  sleep(30); /* whoever counts has the time to notice */
  puts("EFFECT @MARK@ fork-bomb could go on");
  fflush(stdout);
  pause();
}

/* Takes memory and writes to each page of it, before it listens. By itself it stops at 4 GiB and after 30 seconds. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static char *kept[4096];

int main(void) {
  alarm(60);
  size_t piece = 32 << 20;
  for (size_t taken = 0; taken < (size_t) 4 << 30; taken += piece) {
    char *more = malloc(piece);
    if (more == NULL) {
      break;
    }
    memset(more, 1, piece);
    kept[taken / piece] = more;
  }
  sleep(30); /* whoever counts has the time to notice */
  puts("EFFECT @MARK@ memory-bomb could go on");
  fflush(stdout);
  pause();
}

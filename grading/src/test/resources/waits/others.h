/* Another process of the program, which sleeps before it goes on, or pauses for good. */

static int ends[2];

static void sleep_or_pause(int late) {
  if (late) nanosleep(&lateness, 0);
  else for (;;) pause();
}

/* In the child: sleeps, then goes on behind the call. In the parent: returns at once. */
static int child_is_late(int late) {
  int child = fork();
  check(child >= 0, "fork");
  if (!child) sleep_or_pause(late);
  return child;
}

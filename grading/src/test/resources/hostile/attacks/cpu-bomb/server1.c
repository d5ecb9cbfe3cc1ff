/* Computes without end on six threads, before it listens. By itself it stops after 60 seconds. */
#include <pthread.h>
#include <unistd.h>

static void *spin(void *unused) {
  for (volatile unsigned long n = 0;; n++) {
  }
  return unused;
}

int main(void) {
  pthread_t thread;
  alarm(60);
  for (int i = 0; i < 5; i++) {
    pthread_create(&thread, NULL, spin, NULL);
  }
  spin(NULL);
}

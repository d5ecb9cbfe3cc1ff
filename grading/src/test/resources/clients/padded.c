/* Sends a whole buffer each time: the line, a NUL, and what stood there before. */
#include <arpa/inet.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int main(int argc, char **argv) {
  struct sockaddr_in server = {.sin_family = AF_INET, .sin_port = htons(atoi(argv[argc - 1]))};
  char line[256] = "nothing", reply[256];
  int fd = socket(AF_INET, SOCK_STREAM, 0);
  inet_pton(AF_INET, argv[1], &server.sin_addr);
  if (connect(fd, (struct sockaddr *)&server, sizeof server) < 0) {
    perror("connect");
    return 1;
  }
  memset(line, 'x', sizeof line);
  while (fgets(line, sizeof line, stdin)) {
    line[strcspn(line, "\n")] = 0;
    write(fd, line, sizeof line);
    ssize_t n = read(fd, reply, sizeof reply - 1);
    if (n <= 0) {
      puts("the server has closed the connection");
      return 1;
    }
    reply[n] = 0;
    printf("%s", reply);
    fflush(stdout);
  }
}

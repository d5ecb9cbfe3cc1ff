#include <arpa/inet.h>
#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>

int main(void) {
  int s = socket(AF_INET, SOCK_STREAM, 0), on = 1;
  setsockopt(s, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
  struct sockaddr_in a = {0};
  a.sin_family = AF_INET;
  a.sin_port = htons(4123);
  a.sin_addr.s_addr = INADDR_ANY;
  if (bind(s, (struct sockaddr *)&a, sizeof a) || listen(s, 5)) {
    perror("bind");
    return 1;
  }
  for (;;) {
    int c = accept(s, 0, 0), n[4];
    while (recv(c, n, sizeof n, MSG_WAITALL) == sizeof n) {
      char out[40];
      double v = n[1] == 0 ? n[0] + n[2] : n[1] == 1 ? n[0] - n[2] : n[1] == 2 ? n[0] * n[2] : n[2] ? (double)n[0] / n[2] : 0;
      int length = snprintf(out, sizeof out, "=%g", v);
      send(c, out, length, MSG_NOSIGNAL);
    }
    close(c);
  }
}

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <arpa/inet.h>
#include <sys/socket.h>
struct request { int first; int second; char operation; };
struct reply { char status; double value; };
int main(int argc, char **argv) {
  int s = socket(AF_INET, SOCK_STREAM, 0), on = 1;
  setsockopt(s, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
  struct sockaddr_in a = {0};
  a.sin_family = AF_INET; a.sin_port = htons(atoi(argv[1])); a.sin_addr.s_addr = INADDR_ANY;
  if (bind(s, (struct sockaddr *)&a, sizeof a) || listen(s, 5)) { perror("bind"); return 1; }
  for (;;) {
    int c = accept(s, 0, 0);
    struct request r;
    while (recv(c, &r, sizeof r, MSG_WAITALL) == sizeof r) {
      int x = ntohl(r.first), y = ntohl(r.second);
      double v = 0;
      int ok = 1;
      switch (r.operation) {
        case 'A': v = x + y; break;
        case 'S': v = x - y; break;
        case 'M': v = x * y; break;
        case 'D': if (y) v = (double)x / y; break;
        default: ok = 0;
      }
      struct reply answer;
      memset(&answer, 0, sizeof answer);
      answer.status = ok;
      answer.value = v;
      send(c, &answer, sizeof answer, MSG_NOSIGNAL);
    }
    close(c);
  }
}

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <arpa/inet.h>
#include <sys/socket.h>
struct request { int first; int second; char operation; };
struct reply { char status; double value; };
int main(int argc, char **argv) {
  if (argc != 3) { printf("usage: %s HOST PORT\n", argv[0]); return 1; }
  int s = socket(AF_INET, SOCK_STREAM, 0);
  struct sockaddr_in a = {0};
  a.sin_family = AF_INET; a.sin_port = htons(atoi(argv[2])); a.sin_addr.s_addr = inet_addr(argv[1]);
  if (connect(s, (struct sockaddr *)&a, sizeof a)) { perror("connect"); return 1; }
  char line[100];
  struct reply out;
  while (printf("calculation: "), fflush(stdout), fgets(line, sizeof line, stdin)) {
    int x, y; char op;
    if (sscanf(line, "%d %c %d", &x, &op, &y) != 3) { printf("not understood\n"); continue; }
    struct request r; memset(&r, 0, sizeof r);
    r.first = htonl(x); r.second = htonl(y);
    r.operation = op == '+' ? 'A' : op == '-' ? 'S' : op == '*' ? 'M' : 'D';
    send(s, &r, sizeof r, 0);
    int n = recv(s, &out, sizeof out, MSG_WAITALL);
    if (n <= 0) break;
    printf("= %g\n", out.value);
  }
}

#include <arpa/inet.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

int main(int argc, char **argv) {
  if (argc != 2) {
    printf("usage: %s PORT\n", argv[0]);
    return 1;
  }
  int s = socket(AF_INET, SOCK_STREAM, 0), on = 1;
  setsockopt(s, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
  struct sockaddr_in a = {0};
  a.sin_family = AF_INET;
  a.sin_port = htons(atoi(argv[1]));
  a.sin_addr.s_addr = INADDR_ANY;
  if (bind(s, (struct sockaddr *)&a, sizeof a) || listen(s, 5)) {
    perror("bind");
    return 1;
  }
  for (;;) {
    int c = accept(s, 0, 0), n;
    char operation[80], operands[80], out[80];
    while ((n = recv(c, operation, sizeof operation - 1, 0)) > 0) {
      operation[n] = 0;
      if (strlen(operation) != 1 || !strchr("+-*/", operation[0])) {
        send(c, "no operation", 12, MSG_NOSIGNAL);
        continue;
      }
      send(c, "operation taken", 15, MSG_NOSIGNAL);
      if ((n = recv(c, operands, sizeof operands - 1, 0)) <= 0)
        break;
      operands[n] = 0;
      double x, y;
      if (sscanf(operands, "<%lf|%lf>", &x, &y) != 2) {
        send(c, "no operands", 11, MSG_NOSIGNAL);
        continue;
      }
      double v = operation[0] == '+' ? x + y : operation[0] == '-' ? x - y : operation[0] == '*' ? x * y : y ? x / y : 0;
      snprintf(out, sizeof out, "computed %g", v);
      send(c, out, strlen(out), MSG_NOSIGNAL);
    }
    close(c);
  }
}

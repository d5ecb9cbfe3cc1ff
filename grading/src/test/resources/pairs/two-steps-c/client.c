#include <arpa/inet.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static int s;

static void exchange(const char *text) {
  char in[80];
  send(s, text, strlen(text), 0);
  int n = recv(s, in, sizeof in - 1, 0);
  if (n <= 0)
    exit(0);
  in[n] = 0;
  printf("server: %s\n", in);
}

int main(int argc, char **argv) {
  if (argc != 3) {
    printf("usage: %s HOST PORT\n", argv[0]);
    return 1;
  }
  s = socket(AF_INET, SOCK_STREAM, 0);
  struct sockaddr_in a = {0};
  a.sin_family = AF_INET;
  a.sin_port = htons(atoi(argv[2]));
  a.sin_addr.s_addr = inet_addr(argv[1]);
  if (connect(s, (struct sockaddr *)&a, sizeof a)) {
    perror("connect");
    return 1;
  }
  for (;;) {
    char operation[8], x[40], y[40], operands[100];
    printf("operator: ");
    if (scanf("%7s", operation) != 1)
      return 0;
    exchange(operation);
    printf("left operand: ");
    if (scanf("%39s", x) != 1)
      return 0;
    printf("right operand: ");
    if (scanf("%39s", y) != 1)
      return 0;
    snprintf(operands, sizeof operands, "<%s|%s>", x, y);
    exchange(operands);
  }
}

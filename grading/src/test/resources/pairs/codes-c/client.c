#include <arpa/inet.h>
#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>

#define PORT 4123

int main(void) {
  int s = socket(AF_INET, SOCK_STREAM, 0), n[4] = {0};
  struct sockaddr_in a = {0};
  a.sin_family = AF_INET;
  a.sin_port = htons(PORT);
  a.sin_addr.s_addr = inet_addr("127.0.0.1");
  if (connect(s, (struct sockaddr *)&a, sizeof a)) {
    perror("connect");
    return 1;
  }
  char in[40];
  printf("Type operand1 operator(+0, -1, *2, /3) operand2: ");
  for (int i = 0; i < 3; i++)
    scanf("%d", &n[i]);
  write(s, n, sizeof n);
  int length = read(s, in, sizeof in - 1);
  in[length > 0 ? length : 0] = 0;
  printf("%s\n", in);
  return 0;
}

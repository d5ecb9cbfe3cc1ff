/* Takes no blanks, breaks on a line end, and pads its answers to 80 bytes with what was there. */
#include <arpa/inet.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int main(void) {
  int server = socket(AF_INET, SOCK_STREAM, 0);
  struct sockaddr_in at = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  if (bind(server, (struct sockaddr *)&at, sizeof at) || listen(server, 5)) return 1;
  for (;;) {
    int client = accept(server, 0, 0);
    char text[80], reply[80] = "000000000000000000000000000000000000000";
    long got;
    while ((got = read(client, text, sizeof text - 1)) > 0) {
      text[got] = 0;
      char *sign = strpbrk(text + 1, "+-*/"), *end;
      if (strpbrk(text, " \n") || !sign) {
        snprintf(reply, sizeof reply, "bad");
      } else {
        double a = atof(text), b = strtod(sign + 1, &end);
        double value = *sign == '+' ? a + b : *sign == '-' ? a - b : *sign == '*' ? a * b : a / b;
        snprintf(reply, sizeof reply, "%.2f", value);
      }
      if (write(client, reply, sizeof reply) < 0) break;
    }
    close(client);
  }
}

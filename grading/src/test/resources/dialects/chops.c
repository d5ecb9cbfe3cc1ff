/* Drops the last byte for a line end without looking, and dies of a message that is only one. */
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
    char text[200];
    long got;
    while ((got = read(client, text, sizeof text - 1)) > 0) {
      if (text[got - 1] != '\n') abort();
      text[got - 1] = 0;
      int a, b;
      char sign, reply[40];
      if (sscanf(text, "%d %c %d", &a, &sign, &b) != 3) {
        strcpy(reply, "Error");
      } else {
        int value = sign == '+' ? a + b : sign == '-' ? a - b : sign == '*' ? a * b : b ? a / b : 0;
        snprintf(reply, sizeof reply, "Result: %d", value);
      }
      if (write(client, reply, strlen(reply)) < 0) break;
    }
    close(client);
  }
}

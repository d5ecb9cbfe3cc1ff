package dev.socketlab.grading.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Servers in other languages than Python. */
@Timeout(300)
class LaunchInOtherLanguagesTest extends ServerLaunchFixture {

  @Test
  void javaWithHostAndPortIsFound() throws Exception {
    handIn(
        "Server1.java",
        """
        import java.net.*;
        class Server1 {
          public static void main(String[] args) throws Exception {
            if (args.length != 2) { System.err.println("Usage: java Server1 <host> <port>"); return; }
            new ServerSocket(Integer.parseInt(args[1]), 5, InetAddress.getByName(args[0])).accept();
          }
        }
        """);

    assertFound("{host}", "{port}");
  }

  @Test
  void cWithAFlagIsFound() throws Exception {
    handIn(
        "server1.c",
        """
        #include <arpa/inet.h>
        #include <stdio.h>
        #include <stdlib.h>
        #include <unistd.h>
        int main(int argc, char **argv) {
          int port = 0, letter;
          while ((letter = getopt(argc, argv, "vp:")) != -1) {
            switch (letter) {
              case 'p': port = atoi(optarg); break;
              default: break;
            }
          }
          if (port == 0) { fprintf(stderr, "no port\\n"); return 1; }
          int fd = socket(AF_INET, SOCK_STREAM, 0);
          struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(port)};
          bind(fd, (struct sockaddr *)&address, sizeof address);
          listen(fd, 5);
          return accept(fd, NULL, NULL);
        }
        """);

    assertFound("-p", "{port}");
  }

  @Test
  void nodeWithAPortInTheEnvironmentIsFound() throws Exception {
    handIn(
        "server1.js",
        "require('net').createServer(() => {}).listen(process.env.PORT || 0, '127.0.0.1');\n");

    DiscoveredLaunch subject = found();

    assertThat(subject.usesGivenPort()).isTrue();
    assertThat(subject.invocation().environment()).containsEntry("PORT", "{port}");
  }
}

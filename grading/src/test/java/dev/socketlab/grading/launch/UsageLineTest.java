package dev.socketlab.grading.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageLineTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Usage: ./server <port>                       | {port}",
        "Usage: %s <port_number>                      | {port}",
        "usage: server PORT                           | {port}",
        "Usage: java Server <host> <port>             | {host} {port}",
        "Usage: python3 s.py <server-ip-addr> <server-port> | {host} {port}",
        "usage: s.py [-h] -d ADDRESS -p PORT          | -d {host} -p {port}",
        "usage: s.py [-h] [--port PORT]               | --port {port}",
        "Syntax: server port [-v]                     | {port}",
        "Usage: server --port=PORT                    | --port={port}",
        "usage: server.py HOST:PORT                   | {host}:{port}",
        "-port is mandatory                           | -port {port}",
        "Usage: server <port> <max clients>           | {port} 5",
        "example: echo 1234 -e                        | {port} -e",
        "error: the following arguments are required: -d/--address, -p/--port | -d {host} -p {port}"
      })
  void usageIsParsed(String text, String form) {
    assertThat(UsageLine.in(text)).isNotEmpty();
    assertThat(String.join(" ", UsageLine.in(text).get(0))).isEqualTo(form);
  }

  @Test
  void proseSuggestsNothing() {
    assertThat(UsageLine.in("Usage: see the manual\nTraceback: error in line 3")).isEmpty();
  }
}

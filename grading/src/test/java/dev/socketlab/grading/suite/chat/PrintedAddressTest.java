package dev.socketlab.grading.suite.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "listening on 127.0.0.1:21000",
        "('127.0.0.1', 21000)",
        "Server at LOCALHOST, port 21000",
        "0.0.0.0/0.0.0.0:21000",
        "http://[::1]:21000",
        "address '::' port 21000",
        "0:0:0:0:0:0:0:1 21000"
      })
  void addressAndPortAreFoundHoweverWritten(String text) {
    assertThat(PrintedAddress.untold(text, 21_000)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "chat server started", "version 1.2.3", "port 121000", "port 210001"})
  void otherWordsAndNumbersAreNone(String text) {
    assertThat(PrintedAddress.untold(text, 21_000)).isEqualTo("address and port");
  }

  @Test
  void whatIsMissingIsNamed() {
    assertThat(PrintedAddress.untold("localhost, port 5000", 21_000)).isEqualTo("port");
    assertThat(PrintedAddress.untold("on port 21000", 21_000)).isEqualTo("address");
  }
}

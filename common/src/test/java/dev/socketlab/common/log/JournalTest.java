package dev.socketlab.common.log;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socketlab.common.service.Message;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class JournalTest {

  private static final InetSocketAddress CLIENT =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 5);

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void whatAClientSendsCannotActOnTheTerminal() {
    byte[] bytes = "\033[2Jé\\\r\n".getBytes(ISO_8859_1);
    Message message = new Message().set(ByteBuffer.wrap(bytes), 0, bytes.length);
    journal(Journal.Level.VERBOSE).received(CLIENT, message);
    assertThat(out.toString(UTF_8))
        .isEqualToIgnoringNewLines("client 127.0.0.1:5 sent 8 bytes: '\\x1b[2J\\xe9\\\\\\r\\n'\n");
  }

  @Test
  void longMessagesAreCut() {
    journal(Journal.Level.VERBOSE).received(CLIENT, Message.of("x".repeat(1000)));
    assertThat(out.toString(UTF_8)).contains("1000 bytes: '" + "x".repeat(60) + "'...");
  }

  @Test
  void aQuietJournalTellsErrorsOnly() {
    Journal journal = journal(Journal.Level.QUIET);
    journal.listening(CLIENT);
    journal.came(CLIENT);
    journal.left(CLIENT);
    journal.left(CLIENT, "reset");
    journal.turnedAway(CLIENT);
    journal.fault(CLIENT, new IllegalStateException("broken"));
    assertThat(out.toString(UTF_8)).isEmpty();
    assertThat(err.toString(UTF_8)).hasLineCount(1).contains("127.0.0.1:5", "broken");
  }

  @Test
  void stackTracesAreForTheVerboseOnly() {
    journal(Journal.Level.VERBOSE).error("it broke", new IllegalStateException("broken"));
    assertThat(err.toString(UTF_8)).startsWith("it broke").contains("\tat ");
  }

  private Journal journal(Journal.Level level) {
    return new Journal(
        new PrintStream(out, false, UTF_8), new PrintStream(err, false, UTF_8), level);
  }
}

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
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class JournalTest {

  private static final InetSocketAddress CLIENT =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 5);

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Journal journal;

  @Test
  void whatAClientSendsCannotActOnTheTerminal() {
    byte[] bytes = "\033[2Jé\\\r\n".getBytes(ISO_8859_1);
    Message message = new Message().set(ByteBuffer.wrap(bytes), 0, bytes.length);
    journal(Journal.Level.VERBOSE).received(CLIENT, message);
    assertThat(printed(out))
        .isEqualToIgnoringNewLines("client 127.0.0.1:5 sent 8 bytes: '\\x1b[2J\\xe9\\\\\\r\\n'\n");
  }

  @Test
  void longMessagesAreCut() {
    journal(Journal.Level.VERBOSE).received(CLIENT, Message.of("x".repeat(1000)));
    assertThat(printed(out)).contains("1000 bytes: '" + "x".repeat(60) + "'...");
  }

  @Test
  void aQuietJournalTellsErrorsOnly() {
    journal(Journal.Level.QUIET);
    journal.listening(CLIENT);
    journal.came(CLIENT);
    journal.left(CLIENT);
    journal.left(CLIENT, "reset");
    journal.turnedAway(CLIENT);
    journal.fault(CLIENT, new IllegalStateException("broken"));
    assertThat(printed(out)).isEmpty();
    assertThat(printed(err)).hasLineCount(1).contains("127.0.0.1:5", "broken");
  }

  @Test
  void stackTracesAreForTheVerboseOnly() {
    journal(Journal.Level.VERBOSE).error("it broke", new IllegalStateException("broken"));
    assertThat(printed(err)).startsWith("it broke").contains("\tat ");
  }

  @Test
  void outputThatNobodyReadsDelaysNothingAndDroppedLinesAreCounted() throws Exception {
    CountDownLatch read = new CountDownLatch(1);
    Blocking blocking = new Blocking(read);
    PrintStream stream = new PrintStream(blocking, false, UTF_8);
    journal = new Journal(stream, stream, Journal.Level.NORMAL);
    for (int i = 0; i < 10_000; i++) {
      journal.came(CLIENT);
    }
    read.countDown();
    journal.flush();
    journal.left(CLIENT);
    journal.close();

    List<String> lines = blocking.toString(UTF_8).lines().toList();
    assertThat(lines).endsWith("client 127.0.0.1:5 left");
    Matcher dropped =
        Pattern.compile("(\\d+) lines dropped: the output was not read")
            .matcher(lines.get(lines.size() - 2));
    assertThat(dropped.matches()).isTrue();
    assertThat(lines.size() - 2 + Integer.parseInt(dropped.group(1))).isEqualTo(10_000);
  }

  @Test
  void endIsNotDelayedByAnOutputThatNobodyReads() {
    PrintStream stream = new PrintStream(new Blocking(new CountDownLatch(1)), false, UTF_8);
    Journal unread = new Journal(stream, stream, Journal.Level.NORMAL);
    unread.came(CLIENT);
    unread.close();
    unread.came(CLIENT);
  }

  /** Keeps what is written, but not before it is read. */
  private static final class Blocking extends ByteArrayOutputStream {

    private final CountDownLatch read;

    Blocking(CountDownLatch read) {
      this.read = read;
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) {
      try {
        read.await();
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
      super.write(bytes, from, length);
    }
  }

  private String printed(ByteArrayOutputStream stream) {
    journal.close();
    return stream.toString(UTF_8);
  }

  private Journal journal(Journal.Level level) {
    journal =
        new Journal(new PrintStream(out, false, UTF_8), new PrintStream(err, false, UTF_8), level);
    return journal;
  }
}

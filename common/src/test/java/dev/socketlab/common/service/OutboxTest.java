package dev.socketlab.common.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class OutboxTest {

  private final Outbox outbox = new Outbox();

  @Test
  void linesLeaveTogetherAndInOrder() {
    assertThat(outbox.offer(line("a"))).isTrue();
    assertThat(outbox.offer(line("b"))).isTrue();
    assertThat(text(outbox.poll())).isEqualTo("a\nb\n");
    assertThat(outbox.poll()).isNull();
  }

  @Test
  void moreThanItsLimitIsNotTaken() {
    byte[] line = line("x".repeat(1023));
    for (int i = 0; i < Outbox.LIMIT / 1024; i++) {
      assertThat(outbox.offer(line)).isTrue();
    }
    assertThat(outbox.offer(line(""))).isFalse();
    assertThat(text(outbox.poll())).hasSize(64 * 1024);
    assertThat(outbox.offer(line(""))).as("after a piece was taken").isTrue();
  }

  @Test
  void aLineLargerThanAPieceLeavesWhole() {
    outbox.offer(line("x".repeat(100_000)));
    outbox.offer(line("y"));
    assertThat(text(outbox.poll())).hasSize(100_001);
    assertThat(text(outbox.poll())).isEqualTo("y\n");
  }

  @Test
  void afterTheEndWhatWaitsIsTakenAndNothingAdded() throws InterruptedException {
    outbox.offer(line("a"));
    outbox.end();
    assertThat(outbox.offer(line("b"))).as("nobody is dropped after the end").isTrue();
    assertThat(text(outbox.take())).isEqualTo("a\n");
    assertThat(outbox.take()).isNull();
  }

  @Test
  void aReplyWaitsForRoom() throws Exception {
    outbox.offer(line("x".repeat(70_000)));
    CompletableFuture<Void> put =
        CompletableFuture.runAsync(
            () -> {
              try {
                outbox.put(line("reply"));
              } catch (InterruptedException e) {
                throw new AssertionError(e);
              }
            });
    assertThat(text(outbox.take())).as("without the reply").hasSize(70_001);
    put.join();
    assertThat(text(outbox.take())).isEqualTo("reply\n");
  }

  private static byte[] line(String text) {
    return (text + "\n").getBytes(UTF_8);
  }

  private static String text(ByteBuffer piece) {
    return UTF_8.decode(piece).toString();
  }
}

package dev.socketlab.common.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyTest {

  private final Reply reply = new Reply();

  @ParameterizedTest
  @ValueSource(
      longs = {
        0,
        9,
        10,
        -1,
        -10,
        99,
        100,
        12_345,
        99_999,
        100_000,
        1_000_000_000_000_000_000L,
        Long.MAX_VALUE,
        Long.MIN_VALUE
      })
  void numbersAreWrittenInDecimal(long number) {
    assertThat(reply.append(number).text()).isEqualTo(Long.toString(number));
  }

  @Test
  void bytesFromABufferLeaveFromThatBuffer() {
    ByteBuffer source = ByteBuffer.allocateDirect(10).put(0, "0123456789".getBytes(UTF_8));
    reply.bytes(source, 2, 5);
    assertThat(reply.toBuffer()).isSameAs(source);
    assertThat(UTF_8.decode(source).toString()).isEqualTo("234");
  }

  @Test
  void borrowedBytesAreKeptWhenMoreIsAppended() {
    ByteBuffer source = ByteBuffer.wrap("x".repeat(2000).getBytes(UTF_8));
    reply.bytes(source, 0, 2000).append((byte) '!').bytes(source, 0, 3);
    source.put(0, (byte) 'y');
    assertThat(reply.text()).isEqualTo("x".repeat(2000) + "!xxx");
    assertThat(UTF_8.decode(reply.toBuffer()).toString()).isEqualTo(reply.text());
  }

  @Test
  void aReplyIsTakenBackUpToALength() {
    reply.append("one").append("two");
    reply.truncate(3);
    assertThat(reply.text()).isEqualTo("one");
    reply.clear();
    assertThat(reply.append(7).text()).isEqualTo("7");
  }

  @Test
  void aClearedReplyForgetsWhatItBorrowed() {
    reply.bytes(ByteBuffer.wrap("old".getBytes(UTF_8)), 0, 3);
    reply.clear();
    assertThat(reply.append("new").text()).isEqualTo("new");
  }
}

package dev.socketlab.common.frame;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socketlab.common.service.Echo;
import dev.socketlab.common.service.Message;
import dev.socketlab.common.service.Reply;
import dev.socketlab.common.service.Service;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConversationTest {

  private static final String ERROR =
      "error: column 65537: expected end of line, found more than 65536 bytes\n";

  /** Answers a message with itself in brackets, "hush" with nothing, and ends on "bye". */
  private static final Service REPEAT =
      new Service() {
        @Override
        public Next answer(Message message, Reply reply) {
          String text = message.text();
          if (!text.equals("hush")) {
            reply.append("[" + (text.length() < 100 ? text : text.length() + " bytes") + "]");
          }
          return text.equals("bye") ? Next.CLOSE : Next.STAY;
        }

        @Override
        public boolean needsWholeMessages() {
          return true;
        }
      };

  private final StringBuilder replies = new StringBuilder();

  @Test
  void linesAreTheSameHoweverTheyAreCutInThree() {
    String input = "1+1\r\ngrüße\n\nhush\nlast";
    byte[] bytes = input.getBytes(UTF_8);
    for (Framing framing : new Framing[] {Framing.AUTO, Framing.LINE}) {
      for (int first = 0; first <= bytes.length; first++) {
        for (int second = first; second <= bytes.length; second++) {
          replies.setLength(0);
          Conversation conversation = new Conversation(REPEAT, framing);
          take(conversation, bytes, 0, first);
          take(conversation, bytes, first, second);
          take(conversation, bytes, second, bytes.length);
          end(conversation);
          assertThat(replies)
              .as("%s, cut at %d and %d", framing, first, second)
              .hasToString("[1+1]\n[grüße]\n[]\n[last]\n");
        }
      }
    }
  }

  @Test
  void aHeldClientIsAnsweredWhenItIsReleased() {
    for (Framing framing : Framing.values()) {
      Conversation conversation = new Conversation(REPEAT, framing);
      Reply reply = new Reply();
      conversation.hold();
      conversation.take(bytes("early\n"), reply);
      assertThat(reply.length()).as("%s, held", framing).isZero();
      assertThat(conversation.hasMore()).isTrue();
      conversation.release();
      conversation.resume(reply);
      assertThat(reply.text()).isEqualTo("[early]\n");
      assertThat(conversation.hasMore()).isFalse();
    }
  }

  @Test
  void aHeldClientIsReadUntilAMessageIsWhole() {
    Conversation conversation = new Conversation(REPEAT, Framing.AUTO);
    Reply reply = new Reply();
    conversation.hold();
    conversation.take(bytes("hal"), reply);
    assertThat(conversation.hasMore()).isFalse();
    conversation.take(bytes("f\nand"), reply);
    assertThat(conversation.hasMore()).isTrue();
    assertThat(conversation.awaitsQuiet()).as("it sends lines").isFalse();
    conversation.release();
    conversation.resume(reply);
    conversation.take(bytes(" more\n"), reply);
    assertThat(reply.text()).isEqualTo("[half]\n[and more]\n");
  }

  @Test
  void aHeldClientMaySendNoLineEnds() {
    Conversation conversation = new Conversation(REPEAT, Framing.AUTO);
    Reply reply = new Reply();
    conversation.hold();
    conversation.take(bytes("early"), reply);
    conversation.quiet(reply);
    assertThat(reply.length()).isZero();
    assertThat(conversation.hasMore()).isTrue();
    conversation.release();
    conversation.resume(reply);
    assertThat(reply.text()).isEqualTo("[early]\n");
  }

  @Test
  void linesArriveByteByByte() {
    Conversation conversation = new Conversation(REPEAT, Framing.LINE);
    byte[] bytes = "one\r\ntwo\nthree\n".getBytes(UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      take(conversation, bytes, i, i + 1);
    }
    assertThat(replies).hasToString("[one]\n[two]\n[three]\n");
  }

  @Test
  void joinedLinesAreAnsweredInOneReply() {
    Conversation conversation = new Conversation(REPEAT, Framing.AUTO);
    Reply reply = new Reply();
    conversation.take(bytes("a\nb\nc\n"), reply);
    assertThat(reply.text()).isEqualTo("[a]\n[b]\n[c]\n");
  }

  @Test
  void silenceAfterAMessageWithoutLineEndMakesTheConversationRaw() {
    Conversation conversation = new Conversation(REPEAT, Framing.AUTO);
    take(conversation, "1+");
    assertThat(conversation.awaitsQuiet()).isTrue();
    take(conversation, "1");
    assertThat(replies).isEmpty();
    quiet(conversation);
    take(conversation, "2+2");
    take(conversation, "3\n4\r\n");
    assertThat(conversation.awaitsQuiet()).isFalse();
    assertThat(replies).hasToString("[1+1]\n[2+2]\n[3\n4]\n");
  }

  @Test
  void aLineEndSeenFirstMakesTheConversationLinesForGood() {
    Conversation conversation = new Conversation(REPEAT, Framing.AUTO);
    take(conversation, "1+1\n2+");
    assertThat(conversation.awaitsQuiet()).isFalse();
    quiet(conversation);
    take(conversation, "2\n");
    assertThat(replies).hasToString("[1+1]\n[2+2]\n");
  }

  @Test
  void rawTakesEachArrivalWithoutItsLineEnd() {
    Conversation conversation = new Conversation(REPEAT, Framing.RAW);
    for (String arrival : new String[] {"one", "two\n", "three\r\n", "\n", "four\r"}) {
      take(conversation, arrival);
    }
    assertThat(replies).hasToString("[one]\n[two]\n[three]\n[]\n[four\r]\n");
  }

  @Test
  void nothingIsAnsweredAfterBye() {
    Conversation conversation = new Conversation(REPEAT, Framing.AUTO);
    take(conversation, "a\nbye\nb\nc");
    take(conversation, "d\n");
    assertThat(conversation.over()).isTrue();
    assertThat(replies).hasToString("[a]\n[bye]\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void aLineOfTheGreatestLengthIsAnswered(String lineEnd) {
    byte[] bytes = ("x".repeat(Conversation.LINE_LIMIT) + lineEnd + "next\n").getBytes(UTF_8);
    for (int cut = Conversation.LINE_LIMIT - 2; cut < bytes.length; cut++) {
      assertThat(cutAt(cut, bytes, Framing.AUTO))
          .as("cut at %d", cut)
          .isEqualTo("[65536 bytes]\n[next]\n");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void aLineOneByteTooLongGetsOneErrorAndTheNextIsAnswered(String lineEnd) {
    byte[] bytes = ("x".repeat(Conversation.LINE_LIMIT + 1) + lineEnd + "next\n").getBytes(UTF_8);
    for (int cut = Conversation.LINE_LIMIT - 2; cut < bytes.length; cut++) {
      assertThat(cutAt(cut, bytes, Framing.LINE))
          .as("cut at %d", cut)
          .isEqualTo(ERROR + "[next]\n");
    }
  }

  @Test
  void aLineOfMegabytesGetsItsErrorBeforeItEnds() {
    Conversation conversation = new Conversation(REPEAT, Framing.LINE);
    for (int i = 0; i < 40; i++) {
      take(conversation, "x".repeat(100_000));
    }
    assertThat(replies).hasToString(ERROR);
    take(conversation, "x\nnext\n");
    assertThat(replies).hasToString(ERROR + "[next]\n");
  }

  @Test
  void theRestOfATooLongLineIsNotAnsweredAtTheEnd() {
    Conversation conversation = new Conversation(REPEAT, Framing.LINE);
    take(conversation, "x".repeat(70_000));
    take(conversation, "more");
    end(conversation);
    assertThat(replies).hasToString(ERROR);
  }

  @Test
  void aRawClientGoesOnAfterAMessageThatWasTooLong() {
    Conversation conversation = new Conversation(REPEAT, Framing.AUTO);
    take(conversation, "x".repeat(70_000));
    quiet(conversation);
    take(conversation, "1+1");
    assertThat(replies).hasToString(ERROR + "[1+1]\n");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 50, 1000})
  void fullRepliesHoldUpTheRestAndLoseNothing(int replyLimit) {
    Conversation conversation = new Conversation(REPEAT, Framing.AUTO, replyLimit);
    StringBuilder expected = new StringBuilder();
    StringBuilder input = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      input.append(i).append('\n');
      expected.append('[').append(i).append("]\n");
    }
    Reply reply = new Reply();
    conversation.take(bytes(input + "par"), reply);
    assertThat(reply.length()).isLessThan(replyLimit + 10);
    replies.append(reply.text());
    while (conversation.hasMore()) {
      reply.clear();
      conversation.resume(reply);
      assertThat(reply.length()).isBetween(0, replyLimit + 10);
      replies.append(reply.text());
    }
    take(conversation, "tial\n");
    assertThat(replies.toString()).isEqualTo(expected + "[partial]\n");
  }

  @ParameterizedTest
  @EnumSource(Framing.class)
  void echoGivesBackTheVeryBytesAtOnceInAnyFraming(Framing framing) {
    Conversation conversation = new Conversation(new Echo(), framing);
    byte[] all = new byte[256];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) i;
    }
    Reply reply = new Reply();
    conversation.take(ByteBuffer.wrap(all), reply);
    assertThat(reply.toBuffer()).isEqualTo(ByteBuffer.wrap(all));
    assertThat(conversation.awaitsQuiet()).isFalse();
  }

  private String cutAt(int cut, byte[] bytes, Framing framing) {
    replies.setLength(0);
    Conversation conversation = new Conversation(REPEAT, framing);
    take(conversation, bytes, 0, cut);
    take(conversation, bytes, cut, bytes.length);
    return replies.toString();
  }

  private void take(Conversation conversation, String arrival) {
    byte[] bytes = arrival.getBytes(UTF_8);
    take(conversation, bytes, 0, bytes.length);
  }

  private void take(Conversation conversation, byte[] bytes, int from, int to) {
    // As in a server: the next read uses the same memory.
    byte[] memory = bytes.clone();
    Reply reply = new Reply();
    conversation.take(ByteBuffer.wrap(memory, from, to - from), reply);
    replies.append(reply.text());
    Arrays.fill(memory, (byte) '!');
  }

  private void quiet(Conversation conversation) {
    Reply reply = new Reply();
    conversation.quiet(reply);
    replies.append(reply.text());
  }

  private void end(Conversation conversation) {
    Reply reply = new Reply();
    conversation.end(reply);
    replies.append(reply.text());
  }

  private static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(UTF_8));
  }
}

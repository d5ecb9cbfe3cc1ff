package dev.socketlab.common.calc;

import dev.socketlab.common.service.Message;
import dev.socketlab.common.service.Reply;
import dev.socketlab.common.service.Service;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Answers a line of arithmetic with its value, or with one {@code error: …} that says where the
 * mistake is. It keeps nothing between lines, so one instance serves any number of threads.
 */
public final class CalcService implements Service {

  /** The answer to a goodbye, after which the conversation is over. */
  public static final String BYE = "bye";

  private static final byte[] BYE_BYTES = BYE.getBytes(StandardCharsets.US_ASCII);

  @Override
  public Next answer(Message message, Reply reply) {
    int end = endWithoutCarriageReturn(message);
    long value = FastEvaluator.evaluate(message, end);
    if (value != FastEvaluator.GAVE_UP) {
      reply.append(value);
      return Next.STAY;
    }
    if (FarewellWords.isIn(message, end)) {
      reply.append(BYE_BYTES);
      return Next.CLOSE;
    }
    answerExactly(message, end, reply);
    return Next.STAY;
  }

  /** Answers a line that is an array of bytes, with or without a CR at its end. */
  public String answer(byte[] line) {
    Reply reply = new Reply();
    answer(new Message().set(ByteBuffer.wrap(line), 0, line.length), reply);
    return reply.text();
  }

  @Override
  public boolean needsWholeMessages() {
    return true;
  }

  private static void answerExactly(Message message, int end, Reply reply) {
    try {
      reply.append(Decimals.print(new ExactEvaluator(message, end).evaluate()));
    } catch (CalcException e) {
      reply.append(e.getMessage());
    }
  }

  private static int endWithoutCarriageReturn(Message message) {
    int end = message.length();
    return end > 0 && message.at(end - 1) == '\r' ? end - 1 : end;
  }
}

package dev.socketlab.common.calc;

import dev.socketlab.common.service.Message;
import dev.socketlab.common.service.Reply;
import dev.socketlab.common.service.Service;
import java.nio.charset.StandardCharsets;

/**
 * Answers a line of arithmetic with its value, or with one {@code error: …} that says where it went
 * wrong. Keeps nothing between lines, so one instance serves any number of threads.
 */
public final class CalcService implements Service {

  private static final byte[] BYE = "bye".getBytes(StandardCharsets.US_ASCII);

  @Override
  public Next answer(Message message, Reply reply) {
    int end = endWithoutCarriageReturn(message);
    long value = FastEvaluator.evaluate(message, end);
    if (value != FastEvaluator.GAVE_UP) {
      reply.append(value);
      return Next.STAY;
    }
    if (FarewellWords.isIn(message, end)) {
      reply.append(BYE);
      return Next.CLOSE;
    }
    answerExactly(message, end, reply);
    return Next.STAY;
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

package dev.socketlab.common.calc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.socketlab.common.service.Message;
import dev.socketlab.common.service.Reply;
import dev.socketlab.common.service.Service.Next;
import java.nio.ByteBuffer;

/** The answers of the service, or of one of its two evaluators, to a line. One char is one byte. */
final class Calc {

  static String answer(String line) {
    Reply reply = new Reply();
    new CalcService().answer(message(line), reply);
    return reply.text();
  }

  static Next next(String line) {
    return new CalcService().answer(message(line), new Reply());
  }

  static String answerExactly(String line) {
    Message message = message(line);
    try {
      return Decimals.print(new ExactEvaluator(message, message.length()).evaluate());
    } catch (CalcException e) {
      return e.getMessage();
    }
  }

  /** The fast evaluator's value as text, or null if it gave up. */
  static String answerFast(String line) {
    Message message = message(line);
    long value = FastEvaluator.evaluate(message, message.length());
    return value == FastEvaluator.GAVE_UP ? null : Long.toString(value);
  }

  /** Lies between other bytes, as it does in a server's buffer. */
  private static Message message(String line) {
    ByteBuffer buffer = ByteBuffer.wrap(("8*" + line + "+7\n").getBytes(ISO_8859_1));
    return new Message().set(buffer, 2, 2 + line.length());
  }

  private Calc() {}
}

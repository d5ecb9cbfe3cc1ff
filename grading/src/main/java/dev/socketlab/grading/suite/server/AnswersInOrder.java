package dev.socketlab.grading.suite.server;

import dev.socketlab.grading.question.Question;
import dev.socketlab.grading.wire.ReadResult;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Finds the answers to several questions in what was heard. */
final class AnswersInOrder {

  private AnswersInOrder() {}

  /** How many of the answers are there, in order, each on a line of its own. */
  static int inOrder(List<Question> questions, ReadResult heard) {
    if (!questions.isEmpty() && questions.get(0).described().isPresent()) {
      return described(questions, heard);
    }
    int next = 0;
    for (String line : heard.text().split("(?<=\n)", -1)) {
      ReadResult one = heard.with(line.getBytes(StandardCharsets.UTF_8));
      if (next < questions.size() && questions.get(next).answered().test(one)) {
        next++;
      }
    }
    return next;
  }

  private static int described(List<Question> questions, ReadResult heard) {
    int next = 0;
    int at = 0;
    while (next < questions.size() && at >= 0) {
      at = questions.get(next).described().orElseThrow().endOfAnswer(heard, at);
      next += at < 0 ? 0 : 1;
    }
    return next;
  }
}

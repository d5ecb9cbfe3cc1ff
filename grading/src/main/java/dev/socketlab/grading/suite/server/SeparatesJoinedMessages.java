package dev.socketlab.grading.suite.server;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.Failure;
import dev.socketlab.grading.check.Fault;
import dev.socketlab.grading.check.Question;
import dev.socketlab.grading.check.ServerTrial;
import dev.socketlab.grading.wire.Heard;
import dev.socketlab.grading.wire.Peer;
import dev.socketlab.grading.wire.Visible;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** TCP joins what is sent quickly: several messages can come out of one read. */
public final class SeparatesJoinedMessages implements Check.OfServer {

  private static final int MESSAGES = 3;

  @Override
  public String id() {
    return "separates-joined-messages";
  }

  @Override
  public String requirement() {
    return "Several messages that arrive at once are each answered, in their order.";
  }

  @Override
  public void run(ServerTrial trial) throws Failure, IOException, InterruptedException {
    trial.start();
    Peer peer = trial.joinAndAsk();
    List<Question> questions = new ArrayList<>();
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (int i = 0; i < MESSAGES; i++) {
      Question question = trial.question();
      questions.add(question);
      joined.writeBytes(trial.framed(question));
    }
    peer.send(joined.toByteArray());
    Heard heard = peer.hear(all -> answered(questions, all) == MESSAGES);
    int answered = answered(questions, heard);
    if (answered < MESSAGES) {
      throw trial.failure(
          Fault.NOT_SEPARATED,
          answered + " of " + MESSAGES + " messages that came at once were answered",
          "\"" + Visible.bytes(joined.toByteArray()) + "\" in one piece",
          MESSAGES
              + " answers in order: "
              + String.join("; ", questions.stream().map(Question::answer).toList()),
          heard.words());
    }
  }

  /** How many of the answers are there, in order, each on a line of its own. */
  private static int answered(List<Question> questions, Heard heard) {
    int next = 0;
    for (String line : heard.text().split("(?<=\n)", -1)) {
      Heard one = heard.with(line.getBytes(StandardCharsets.UTF_8));
      if (next < questions.size() && questions.get(next).answered().test(one)) {
        next++;
      }
    }
    return next;
  }
}

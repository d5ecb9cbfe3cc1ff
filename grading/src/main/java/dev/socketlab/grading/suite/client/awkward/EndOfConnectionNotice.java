package dev.socketlab.grading.suite.client.awkward;

import dev.socketlab.grading.trial.ClientTrial;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.FailureDraft;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ProgramScreen;
import dev.socketlab.grading.wire.Peer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks whether a client notices the end of its connection, at once or when more is typed: it must
 * end, or print something that it never prints in conversation.
 */
public final class EndOfConnectionNotice {

  /**
   * How many lines are typed. The first may still be sent without an error; a client that reads its
   * keyboard first may read the server's last words after it, and the end only after another one.
   */
  private static final int LINES = 3;

  /** A client that takes the end of stream for an empty reply prints without end. */
  private static final int MOST_PRINTED = 32 * 1024;

  /** A prompt does not count as words. */
  private static final int SHORTEST = 3;

  private final List<String> usual;

  private EndOfConnectionNotice(List<String> usual) {
    this.usual = List.copyOf(usual);
  }

  /** Learns what the client prints in conversation, from its start, by two turns. */
  public static EndOfConnectionNotice learn(ClientTrial trial, Peer server)
      throws Failure, IOException, InterruptedException {
    List<String> usual = new ArrayList<>();
    usual.addAll(ProgramScreen.lines(trial.converse(server, "1 + 2", Fault.NOT_SENT, "")));
    usual.addAll(ProgramScreen.lines(trial.converse(server, "3 + 4", Fault.NOT_SENT, "")));
    trial.settle();
    usual.addAll(ProgramScreen.lines(trial.screen().text()));
    return new EndOfConnectionNotice(usual);
  }

  /**
   * Requires the client to notice that its connection has just ended.
   *
   * @param before how much was on the screen then, in bytes
   * @param said the last message of the server; showing it does not count as noticing the end
   * @param end in words: "the server has closed the connection"
   */
  void expect(ClientTrial trial, long before, String said, String end)
      throws Failure, IOException, InterruptedException {
    trial.settle();
    for (int line = 0; line < LINES && !noticed(trial, before, said); line++) {
      trial.type("5 + 6");
      trial.settle();
    }
    trial.expectNoCrash(notNoticed(trial, "the client crashes when " + end, end));
    if (!noticed(trial, before, said)) {
      throw notNoticed(trial, "the client does not notice that " + end, end).received();
    }
    if (trial.screen().length() - before > MOST_PRINTED) {
      throw notNoticed(trial, "the client prints without end when " + end, end).received();
    }
  }

  private boolean noticed(ClientTrial trial, long before, String said) {
    return !trial.program().alive()
        || ProgramScreen.lines(trial.screen().since(before)).stream()
            .map(line -> said.isEmpty() ? line : line.replace(said, ""))
            .anyMatch(line -> line.length() >= SHORTEST && isNew(line));
  }

  private boolean isNew(String line) {
    return usual.stream().noneMatch(line.strip()::equals);
  }

  private static FailureDraft notNoticed(ClientTrial trial, String summary, String end) {
    return trial
        .failure(Fault.NOT_NOTICED, summary)
        .sent(end + "; then \"5 + 6\" typed")
        .expected("words that say so, and the end of the program");
  }
}

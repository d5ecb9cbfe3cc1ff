package dev.socketlab.grading.suite.server;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.question.Question;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ServerTrial;
import dev.socketlab.grading.wire.Excerpt;
import dev.socketlab.grading.wire.Peer;
import dev.socketlab.grading.wire.ReadResult;
import dev.socketlab.grading.wire.move.Dribble;
import dev.socketlab.grading.wire.move.InPieces;
import dev.socketlab.grading.wire.move.Split;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;

/**
 * TCP carries bytes, not messages: the network may cut a message anywhere. Each piece is sent when
 * the program has taken the one before, so it meets them in separate reads.
 */
public final class ReassemblesSplitMessage implements Check.OfServer {

  private static final int PIECES = 4;

  /** Of a long message, as HTTP has them, not every byte is tried. */
  private static final int MOST_CUTS = 20;

  /** In ns: a program that waits with a deadline, as for HTTP, can take seconds for a piece. */
  private static final long LONG = 8_000_000_000L;

  @Override
  public String requirement() {
    return "A message that arrives in several pieces is answered as one, once its line is"
        + " complete.";
  }

  @Override
  public String why() {
    return "TCP carries bytes, not messages. A line can arrive in any number of pieces, and sooner"
        + " or later does.";
  }

  @Override
  public String moves() {
    return "Sends one whole line first; then a line in 4 pieces, each once the program has read"
        + " the one before; then a line cut in two after each of its bytes in turn, and one byte by"
        + " byte. For a program that polls, only two cuts are tried. There must be one answer,"
        + " after the line end; an echo may come back piece by piece.";
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(
        new TypicalFailure(
            Fault.NOT_REASSEMBLED, "the server answered before the line was complete"),
        new TypicalFailure(
            Fault.NOT_REASSEMBLED, "the server did not put the pieces of a message together"));
  }

  @Override
  public void run(ServerTrial trial) throws Failure, IOException, InterruptedException {
    trial.start();
    // The first line is whole: from it a program may learn that this client ends its lines.
    Peer peer = trial.joinAndAsk();
    long began = System.nanoTime();
    boolean proved = put(trial, peer, line -> Split.into(PIECES, line));
    Question sample = trial.question();
    int length = trial.framed(sample).length - unitAtEnd(trial.framed(sample)) + 1;
    boolean described = sample.described().isPresent();
    // A program of which no silence can be proved takes seconds for each piece.
    int step = described ? Math.max(1, length / MOST_CUTS) : 1;
    for (int cut = proved ? 1 : length - 1; cut < length; cut += step) {
      if (described && System.nanoTime() - began > LONG) {
        return;
      }
      int first = cut;
      put(trial, peer, line -> Split.at(Math.min(first, line.length - unitAtEnd(line)), line));
    }
    if (proved) {
      put(trial, peer, line -> new Dribble(line, unitAtEnd(line)));
    }
  }

  /** Puts a question in pieces; whether the program is known to have met each by itself. */
  private static boolean put(ServerTrial trial, Peer peer, Function<byte[], InPieces> cut)
      throws Failure, IOException, InterruptedException {
    Question question = trial.question();
    InPieces move = cut.apply(trial.framed(question));
    trial.make(peer, move);
    ReadResult rest =
        peer.hear(
            heard ->
                question.isWhole(heard, trial.dialect())
                    && (answersEarly(trial, question, move)
                        || question.answered().test(move.with(heard))));
    ReadResult all = move.with(rest);
    if (answersEarly(trial, question, move)) {
      throw split(trial, question, move, all, "answered before the line was complete");
    }
    if (!question.answered().test(all)) {
      throw split(trial, question, move, all, "did not put the pieces of a message together");
    }
    return move.proved();
  }

  /** Who reads lines may take CR for their end, and needs no LF after it. */
  private static int unitAtEnd(byte[] message) {
    int length = message.length;
    boolean crLf = length > 1 && message[length - 2] == '\r' && message[length - 1] == '\n';
    return crLf ? 2 : 1;
  }

  /** Echoing the pieces as they come gives back the same bytes in the end. */
  private static boolean answersEarly(ServerTrial trial, Question question, InPieces move) {
    return move.endedEarly()
        || (trial.service().answersWholeLines()
            && question.isOneMessage()
            && move.early().length > 0);
  }

  private static Failure split(
      ServerTrial trial, Question question, InPieces move, ReadResult heard, String what) {
    return trial
        .failure(Fault.NOT_REASSEMBLED, "the server " + what)
        .sent(
            "\""
                + Excerpt.bytes(trial.framed(question))
                + "\": the client "
                + move.words()
                + ", each when the last had"
                + " been read")
        .expected(question.answer() + ", once, after the line end")
        .received(heard.words());
  }
}

package dev.socketlab.grading.suite.server;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.Failure;
import dev.socketlab.grading.check.Fault;
import dev.socketlab.grading.check.Question;
import dev.socketlab.grading.check.ServerTrial;
import dev.socketlab.grading.wire.Heard;
import dev.socketlab.grading.wire.Peer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/**
 * TCP carries bytes, not messages: the network may cut a message anywhere. Each piece is sent when
 * the program has taken the one before, so it meets them in separate reads.
 */
public final class ReassemblesSplitMessage implements Check.OfServer {

  private static final int PIECES = 4;

  @Override
  public String id() {
    return "reassembles-split-message";
  }

  @Override
  public String requirement() {
    return "A message that arrives in several pieces is answered as one, when its line is complete.";
  }

  @Override
  public void run(ServerTrial trial) throws Failure, IOException, InterruptedException {
    trial.start();
    // The first line is whole: from it a program may learn that this client ends its lines.
    Peer peer = trial.joinAndAsk();
    Question question = trial.question();
    byte[] message = trial.framed(question);
    ByteArrayOutputStream came = new ByteArrayOutputStream();
    int from = 0;
    for (int piece = 1; piece <= PIECES; piece++) {
      int to = piece == PIECES ? message.length : piece * (message.length - 1) / PIECES;
      peer.send(java.util.Arrays.copyOfRange(message, from, to));
      from = to;
      if (piece < PIECES) {
        trial.settle();
        Heard early = peer.hearAll();
        came.writeBytes(early.bytes());
        // Echoing the pieces as they come gives back the same bytes in the end.
        if ((trial.answersWholeLines() && !early.nothing()) || early.ended()) {
          throw split(trial, question, early, "answered before the line was complete");
        }
      }
    }
    Heard rest =
        peer.hear(heard -> heard.endsLine() && question.answered().test(with(came, heard)));
    Heard all = with(came, rest);
    if (!question.answered().test(all)) {
      throw split(trial, question, all, "did not put the pieces of a message together");
    }
  }

  private static Heard with(ByteArrayOutputStream before, Heard heard) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(before.toByteArray());
    all.writeBytes(heard.bytes());
    return heard.with(all.toByteArray());
  }

  private static Failure split(ServerTrial trial, Question question, Heard heard, String what) {
    return trial.failure(
        Fault.NOT_REASSEMBLED,
        "the server " + what,
        "\"" + question.line() + "\\n\" in " + PIECES + " pieces, each when the last had been read",
        question.answer() + ", once, after the line end",
        heard.words());
  }
}

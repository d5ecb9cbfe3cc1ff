package dev.socketlab.grading.suite.echolab;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ServerTrial;
import dev.socketlab.grading.wire.Excerpt;
import dev.socketlab.grading.wire.Peer;
import dev.socketlab.grading.wire.ReadResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A buffer of 1K does not mean messages of 1K. The end of every buffer of even size cuts one of the
 * letters in two, since they have two bytes each and one byte stands before them: a server that
 * decodes each buffer by itself fails there.
 */
public final class HandlesMoreThanOneBuffer implements Check.OfServer {

  private static final int LETTERS = 1_500;

  @Override
  public String requirement() {
    return "With a buffer of 1K, a message of 3 KB comes back whole as well.";
  }

  @Override
  public String why() {
    return "A buffer is the most that one recv() takes, not the most that a message can be. The"
        + " rest waits in the kernel, and the end of the buffer can cut a letter in two.";
  }

  @Override
  public String moves() {
    return "Sends an x, 1500 times é and a line end in one piece: each buffer of even size ends in"
        + " the middle of a letter.";
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(new TypicalFailure(Fault.NOT_EXACT, "1024 of 3002 bytes came back"));
  }

  @Override
  public void run(ServerTrial trial) throws Failure, IOException, InterruptedException {
    trial.start();
    byte[] message = ("x" + "\u00e9".repeat(LETTERS) + "\n").getBytes(StandardCharsets.UTF_8);
    Peer peer = trial.join();
    ReadResult heard = peer.exchange(message, message.length);
    byte[] back = heard.bytes();
    if (!Arrays.equals(back, message)) {
      int same = Arrays.mismatch(message, back);
      throw trial
          .failure(
              Fault.NOT_EXACT,
              same == back.length
                  ? back.length + " of " + message.length + " bytes came back"
                  : "byte " + (same + 1) + " of " + message.length + " came back changed")
          .sent(
              message.length
                  + " bytes in one piece: "
                  + Excerpt.bytes(Arrays.copyOf(message, 9))
                  + "…")
          .expected("the very same " + message.length + " bytes")
          .received(heard.words());
    }
  }
}

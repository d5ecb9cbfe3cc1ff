package dev.socketlab.grading.suite.chat;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ServerTrial;
import dev.socketlab.grading.wire.Peer;
import dev.socketlab.grading.wire.ReadResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A client that reads nothing fills the buffers on the way to it. A server that then blocks in
 * send() makes all others wait, too. What happens to that client is left open.
 */
public final class DeafClientDelaysNobody implements Check.OfServer {

  /** Together more than the kernel buffers for one connection (tcp(7), tcp_wmem and tcp_rmem). */
  private static final int ROUNDS = 224;

  private static final int LINES = 64;
  private static final String LINE = "x".repeat(1_000) + "\n";

  @Override
  public String requirement() {
    return "A client that never reads what the others say delays none of them.";
  }

  @Override
  public String why() {
    return "The kernel buffers only so much for a client that does not read; after that send()"
        + " blocks, and a chat in which one person sleeps falls silent for everybody.";
  }

  @Override
  public String moves() {
    return "One of three clients never reads. Another one says 14 MB in lines, far more than the"
        + " kernel buffers for one connection, and the third must hear it as it goes on. What"
        + " becomes of the client that does not read is left open.";
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(
        new TypicalFailure(
            Fault.DELAYS_OTHERS,
            "client 3 did not hear what client 1 said while client 2 read nothing"));
  }

  @Override
  public void run(ServerTrial trial) throws Failure, IOException, InterruptedException {
    ChatRoom room = ChatRoom.of(trial, 3);
    Peer speaker = room.members().get(0);
    Peer deaf = room.members().get(1);
    Peer observer = room.members().get(2);
    byte[] much = LINE.repeat(LINES).getBytes(StandardCharsets.UTF_8);
    for (int round = 0; round < ROUNDS; round++) {
      speaker.send(much);
      String words = room.words();
      ReadResult heard = said(speaker, observer, words);
      if (!endsWith(heard, words)) {
        // One of many lines that arrive together may be lost for another reason, but not a single
        // line.
        heard = said(speaker, observer, words);
      }
      if (!endsWith(heard, words)) {
        throw trial
            .failure(
                Fault.DELAYS_OTHERS,
                "%s did not hear what %s said while %s read nothing"
                    .formatted(observer.name(), speaker.name(), deaf.name()))
            .sent(
                "%d KB in lines by %s; %s does not read"
                    .formatted((round + 1) * much.length / 1_000, speaker.name(), deaf.name()))
            .expected("all of it heard by " + observer.name())
            .received(heard.words());
      }
      speaker.drain();
    }
    room.without(deaf);
    room.converse(Fault.DELAYS_OTHERS, "while " + deaf.name() + " read nothing");
  }

  private static ReadResult said(Peer speaker, Peer observer, String words)
      throws InterruptedException {
    speaker.say(words);
    return observer.hear(all -> endsWith(all, words));
  }

  /**
   * Whether the words are at the end of what came: searching all of it each time would take too
   * long.
   */
  private static boolean endsWith(ReadResult heard, String words) {
    byte[] bytes = heard.bytes();
    int tail = Math.min(bytes.length, 2 * LINE.length());
    return new String(bytes, bytes.length - tail, tail, StandardCharsets.UTF_8).contains(words);
  }
}

package dev.socketlab.grading.suite.chat;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ServerTrial;
import dev.socketlab.grading.wire.Heard;
import dev.socketlab.grading.wire.Peer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * A client that reads nothing fills the buffers on the way to it. A server that then waits in
 * send() for it lets all others wait, too. What becomes of the deaf one is left open.
 */
public final class DeafClientDelaysNobody implements Check.OfServer {

  /** Together more than the kernel keeps for one connection (tcp(7), tcp_wmem and tcp_rmem). */
  private static final int ROUNDS = 224;

  private static final int LINES = 64;
  private static final String LINE = "x".repeat(1_000) + "\n";

  @Override
  public String id() {
    return "deaf-client-delays-nobody";
  }

  @Override
  public String requirement() {
    return "A client that never reads what the others say delays none of them.";
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
      Heard heard = said(speaker, observer, words);
      if (!endsWith(heard, words)) {
        // One of many lines that arrive at once may be lost for another reason; not one alone.
        heard = said(speaker, observer, words);
      }
      if (!endsWith(heard, words)) {
        throw trial.failure(
            Fault.DELAYS_OTHERS,
            "%s did not hear what %s said while %s read nothing"
                .formatted(observer.name(), speaker.name(), deaf.name()),
            "%d KB in lines by %s; %s does not read"
                .formatted((round + 1) * much.length / 1_000, speaker.name(), deaf.name()),
            "all of it heard by " + observer.name(),
            heard.words());
      }
      speaker.drain();
    }
    room.without(deaf);
    room.converse(Fault.DELAYS_OTHERS, "while " + deaf.name() + " read nothing");
  }

  private static Heard said(Peer speaker, Peer observer, String words) throws InterruptedException {
    speaker.say(words);
    return observer.hear(all -> endsWith(all, words));
  }

  /** Whether the words are among the last of what came: not all of it is searched each time. */
  private static boolean endsWith(Heard heard, String words) {
    byte[] bytes = heard.bytes();
    int tail = Math.min(bytes.length, 2 * LINE.length());
    return new String(bytes, bytes.length - tail, tail, StandardCharsets.UTF_8).contains(words);
  }
}

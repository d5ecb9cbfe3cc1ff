package dev.socketlab.grading.suite.server;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ServerTrial;
import dev.socketlab.grading.wire.Peer;
import dev.socketlab.grading.wire.ReadResult;
import dev.socketlab.grading.wire.move.Flood;
import dev.socketlab.grading.wire.move.SlowReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A client that sends and does not read fills the buffers between the two until the server's send()
 * can take no more. A server that waits there waits for the slowest of its clients.
 */
public final class SlowReaderDelaysNobody implements Check.OfServer {

  /** Far more than the kernel keeps for one connection (tcp(7), tcp_wmem and tcp_rmem). */
  private static final long MOST = 48L * 1024 * 1024;

  @Override
  public String requirement() {
    return "A client that does not read its replies delays no other, and finds them all when it"
        + " does read.";
  }

  @Override
  public String why() {
    return "The kernel buffers only so much for a client that does not read; after that send()"
        + " blocks, and with it everybody whom the same thread serves.";
  }

  @Override
  public String moves() {
    return "One client sends until nothing more is taken, and reads nothing; an old and a new"
        + " client ask. Then the first reads, a little at a time at first: nothing may be lost,"
        + " unless the server has closed its connection.";
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(
        new TypicalFailure(
            Fault.DELAYS_OTHERS,
            "client 1 got no answer while client 2 had sent 5111808 bytes and read none"));
  }

  @Override
  public void run(ServerTrial trial) throws Failure, IOException, InterruptedException {
    trial.start();
    Peer before = trial.joinAndAsk();
    Peer slow = trial.joinAndAsk();
    byte[] block = ("x".repeat(1023) + "\n").repeat(64).getBytes(StandardCharsets.US_ASCII);
    Flood flood = new Flood(block, MOST);
    flood.perform(slow);
    String when = "while " + slow.name() + " had " + flood.words();
    trial.ask(before, Fault.DELAYS_OTHERS, when);
    Peer after = trial.join();
    trial.ask(after, Fault.DELAYS_OTHERS, when);
    // A server that is not exact even to a client that reads has failed another check for it.
    if (Arrays.equals(after.exchange(block, block.length).bytes(), block)) {
      findsAll(trial, slow, block, flood.sent());
    }
  }

  /** The server may have got rid of a client that reads nothing; what it keeps must be whole. */
  private static void findsAll(ServerTrial trial, Peer slow, byte[] block, long sent)
      throws Failure, IOException, InterruptedException {
    SlowReader reader = new SlowReader((int) sent);
    reader.perform(slow);
    ReadResult heard = reader.heard();
    byte[] back = heard.bytes();
    int right = 0;
    while (right < back.length && back[right] == block[right % block.length]) {
      right++;
    }
    if (right < back.length || (back.length < sent && !heard.ended())) {
      throw trial
          .failure(
              Fault.NOT_EXACT,
              "%s read late, and found %d of the %d bytes that it had sent"
                  .formatted(slow.name(), right, sent))
          .sent(sent + " bytes, and nothing read until the others had been answered")
          .expected("the very same " + sent + " bytes")
          .received(
              right < back.length
                  ? "others from byte " + (right + 1)
                  : back.length + " bytes and nothing more");
    }
  }
}

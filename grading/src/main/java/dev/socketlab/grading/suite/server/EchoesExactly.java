package dev.socketlab.grading.suite.server;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.Failure;
import dev.socketlab.grading.check.Fault;
import dev.socketlab.grading.check.ServerTrial;
import dev.socketlab.grading.wire.Heard;
import dev.socketlab.grading.wire.Peer;
import dev.socketlab.grading.wire.Visible;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** An echo is the very bytes: text or not, one byte or a million, nothing lost, nothing added. */
public final class EchoesExactly implements Check.OfServer {

  private static final int[] SIZES = {1, 7, 1024, 1025, 5_000, 65_536, 1 << 20};

  @Override
  public String id() {
    return "echoes-exactly";
  }

  @Override
  public String requirement() {
    return "Each message comes back byte by byte the same: text, UTF-8 or binary, from 1 byte to"
        + " 1 MiB.";
  }

  private enum Content {
    TEXT {
      @Override
      byte[] make(int size, Random random) {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
          bytes[i] = (byte) ('a' + random.nextInt(26));
        }
        return bytes;
      }
    },
    UTF_8 {
      @Override
      byte[] make(int size, Random random) {
        byte[] bytes = TEXT.make(size, random);
        byte[] rune = "\u00e4\u20ac".getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at + rune.length < size; at += rune.length + 1 + random.nextInt(5)) {
          System.arraycopy(rune, 0, bytes, at, rune.length);
        }
        return bytes;
      }
    },
    BINARY {
      @Override
      byte[] make(int size, Random random) {
        byte[] bytes = new byte[size];
        random.nextBytes(bytes);
        return bytes;
      }
    };

    /** A message of so many bytes; its last one is a line end, for servers that need one. */
    abstract byte[] make(int size, Random random);
  }

  @Override
  public void run(ServerTrial trial) throws Failure, IOException, InterruptedException {
    trial.start();
    for (Content content : Content.values()) {
      Peer peer = trial.join();
      for (int size : SIZES) {
        byte[] message = content.make(size, trial.random());
        message[size - 1] = '\n';
        same(trial, content, message, peer.exchange(message, size));
      }
      Heard more = peer.hearAll();
      if (!more.nothing()) {
        throw fail(trial, "the server sends more than it was sent", "", "", more.words());
      }
      peer.leave();
      trial.settle();
    }
  }

  private static void same(ServerTrial trial, Content content, byte[] message, Heard heard)
      throws Failure {
    byte[] back = heard.bytes();
    int differs = Arrays.mismatch(message, back);
    if (differs >= 0) {
      String what =
          content.name().toLowerCase(java.util.Locale.ROOT).replace("_", "-")
              + " of "
              + message.length
              + " bytes";
      throw fail(
          trial,
          back.length < message.length && differs == back.length
              ? back.length + " of " + message.length + " bytes came back of " + what
              : "byte " + (differs + 1) + " came back changed in " + what,
          what,
          around(message, differs),
          around(back, differs) + ending(heard));
    }
  }

  private static String ending(Heard heard) {
    return heard.ended() ? ", then the connection ended" : "";
  }

  /** A few bytes on either side of the first difference, which is marked. */
  private static String around(byte[] bytes, int at) {
    byte[] before = Arrays.copyOfRange(bytes, Math.max(0, at - 12), Math.min(at, bytes.length));
    byte[] after =
        Arrays.copyOfRange(bytes, Math.min(at, bytes.length), Math.min(bytes.length, at + 12));
    return "…"
        + Visible.bytes(before)
        + " >>> "
        + Visible.bytes(after)
        + (at + 12 < bytes.length ? "…" : " (end)");
  }

  private static Failure fail(
      ServerTrial trial, String summary, String sent, String expected, String received) {
    return trial.failure(Fault.NOT_EXACT, summary, sent, expected, received);
  }
}

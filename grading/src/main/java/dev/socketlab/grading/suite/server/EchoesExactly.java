package dev.socketlab.grading.suite.server;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.generate.Shrinker;
import dev.socketlab.grading.generate.SplitMessage;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ServerTrial;
import dev.socketlab.grading.wire.ConnectOutcome;
import dev.socketlab.grading.wire.Excerpt;
import dev.socketlab.grading.wire.Peer;
import dev.socketlab.grading.wire.ReadResult;
import dev.socketlab.grading.wire.move.InPieces;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Shrinkable;

/**
 * An echo is the very bytes: text or not, in one piece or several, one byte or a million, nothing
 * lost, nothing added. Short drawn messages come first: of what fails the smallest is shown.
 */
public final class EchoesExactly implements Check.OfServer {

  /** Messages drawn at random, in pieces. */
  private static final int DRAWN = 10;

  /** At most this many simpler messages are tried. */
  private static final int SIMPLER = 60;

  /** Fewer if each takes seconds, since silence cannot be proved. */
  private static final int SIMPLER_WITHOUT_PROOF = 5;

  private static final int LARGEST = 1 << 20;
  private static final int[] SIZES = {1, 7, 1024, 1025, 5_000, 65_536, LARGEST};

  /**
   * A server that takes longer for 64 KiB sends byte by byte, which is allowed: a megabyte would
   * tell nothing more, and take minutes.
   */
  private static final long SLOW_NANOS = 300_000_000L;

  @Override
  public String requirement() {
    return "Each message comes back byte for byte: text, UTF-8 or binary, from 1 byte to 1 MiB.";
  }

  @Override
  public String why() {
    return "An echo only has to keep bytes as they are. Decoding them, or a short read or send,"
        + " loses some.";
  }

  @Override
  public String moves() {
    return "Sends ten random messages in pieces first; of one that fails, up to 60 simpler ones"
        + " are tried, and the smallest that fails is shown. Then sends seven sizes of three kinds"
        + " of content, sending and receiving at the same time. The largest size is text only, and"
        + " is left out for a server that takes long for 64 KiB: it sends byte by byte, which is"
        + " not a mistake.";
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(
        new TypicalFailure(Fault.NOT_EXACT, "the 2 bytes \\xc3\\n came back as \ufffd\\n"),
        new TypicalFailure(Fault.NOT_EXACT, "1024 of 1025 bytes came back of text of 1025 bytes"));
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
    RestartingClients clients = new RestartingClients(trial);
    drawn(trial, clients);
    for (Content content : Content.values()) {
      Peer peer = clients.next();
      boolean inTime = true;
      for (int size : SIZES) {
        if (trial.dialect().session().isShort() && size > SIZES[0]) {
          peer = clients.next();
        }
        if (size < LARGEST || (inTime && content == Content.TEXT)) {
          byte[] message = content.make(size, trial.random());
          message[size - 1] = '\n';
          long began = System.nanoTime();
          same(trial, content, message, peer.exchange(message, size));
          inTime = System.nanoTime() - began < SLOW_NANOS;
        }
      }
      trial.expectSilence(
          peer, trial.failure(Fault.MORE_THAN_SENT, "the server sends more than it was sent"));
      peer.leave();
      trial.settle();
    }
  }

  private static void drawn(ServerTrial trial, RestartingClients clients)
      throws Failure, IOException, InterruptedException {
    for (Shrinkable<SplitMessage> message : SplitMessage.some(DRAWN, trial.random())) {
      ReadResult heard = echo(trial, clients.next(), message.value());
      // A client that connects at the moment another leaves is for another check.
      trial.settle();
      if (!exact(message.value(), heard)) {
        throw smallest(trial, message, heard);
      }
    }
  }

  private static ReadResult echo(ServerTrial trial, Peer peer, SplitMessage message)
      throws IOException, InterruptedException {
    // Where each reply is the last, the first piece would be answered and no other.
    InPieces move =
        new InPieces(
            trial.dialect().session().isShort() ? List.of(message.whole()) : message.sent());
    move.perform(peer);
    int missing = message.whole().length - move.early().length;
    ReadResult heard = move.with(peer.hear(rest -> rest.bytes().length >= missing));
    peer.leave();
    return heard;
  }

  private static boolean exact(SplitMessage message, ReadResult heard) {
    return Arrays.equals(message.whole(), heard.bytes());
  }

  private static Failure smallest(
      ServerTrial trial, Shrinkable<SplitMessage> failing, ReadResult first)
      throws IOException, InterruptedException {
    Shrinker<SplitMessage> search = new Shrinker<>(failing, SIMPLER);
    ReadResult came = first;
    Optional<SplitMessage> simpler = search.next();
    int unproved = 0;
    while (simpler.isPresent() && unproved < SIMPLER_WITHOUT_PROOF) {
      trial.settle();
      if (!trial.program().alive()
          || !(trial.connect() instanceof ConnectOutcome.Connected connected)) {
        break;
      }
      ReadResult heard = echo(trial, connected.peer(), simpler.get());
      unproved += heard.decision().proved() ? 0 : 1;
      if (!exact(simpler.get(), heard)) {
        search.fails();
        came = heard;
      }
      simpler = search.next();
    }
    return changed(trial, search.found(), came);
  }

  private static Failure changed(ServerTrial trial, SplitMessage message, ReadResult heard) {
    byte[] whole = message.whole();
    List<byte[]> sent = message.sent();
    String what =
        "the "
            + whole.length
            + " bytes "
            + Excerpt.bytes(whole)
            + (sent.size() == 1 ? "" : " sent in " + sent.size() + " pieces");
    return fail(
        trial,
        what + (heard.nothing() ? " did not come back" : " came back as " + shown(heard)),
        String.join(", then ", sent.stream().map(EchoesExactly::quoted).toList()),
        quoted(whole),
        heard.words(),
        heard.bytes().length > whole.length);
  }

  private static String shown(ReadResult heard) {
    return Excerpt.bytes(heard.bytes());
  }

  private static String quoted(byte[] bytes) {
    return "\"" + Excerpt.bytes(bytes) + "\"";
  }

  private static void same(ServerTrial trial, Content content, byte[] message, ReadResult heard)
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
          summary(message.length, back.length, differs, what),
          what,
          around(message, differs),
          around(back, differs) + ending(heard),
          back.length > message.length);
    }
  }

  private static String summary(int sent, int back, int differs, String what) {
    if (differs == sent) {
      return (back - sent) + " bytes more than were sent came back of " + what;
    }
    return differs == back
        ? back + " of " + sent + " bytes came back of " + what
        : "byte " + (differs + 1) + " came back changed in " + what;
  }

  private static String ending(ReadResult heard) {
    return heard.ended() ? ", then the connection ended" : "";
  }

  /** A few bytes on either side of the first difference, which is marked. */
  private static String around(byte[] bytes, int at) {
    byte[] before = Arrays.copyOfRange(bytes, Math.max(0, at - 12), Math.min(at, bytes.length));
    byte[] after =
        Arrays.copyOfRange(bytes, Math.min(at, bytes.length), Math.min(bytes.length, at + 12));
    return "…"
        + Excerpt.bytes(before)
        + " >>> "
        + Excerpt.bytes(after)
        + (at + 12 < bytes.length ? "…" : " (end)");
  }

  private static Failure fail(
      ServerTrial trial,
      String summary,
      String sent,
      String expected,
      String received,
      boolean tooMuch) {
    return trial
        .failure(tooMuch ? Fault.MORE_THAN_SENT : Fault.NOT_EXACT, summary)
        .sent(sent)
        .expected(expected)
        .received(received);
  }
}

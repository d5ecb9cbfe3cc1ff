package dev.socketlab.grading.trial;

import dev.socketlab.client.Connection;
import dev.socketlab.grading.grade.Event.Kind;
import dev.socketlab.grading.wire.ConnectOutcome;
import dev.socketlab.grading.wire.Peer;
import dev.socketlab.grading.wire.TextDecoder;
import dev.socketlab.grading.wire.Transcript;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** The clients that a check brings to a server, by their names. For one thread. */
final class TestClients implements AutoCloseable {

  /**
   * Longer than the kernel takes to refuse; meanwhile the backlog is checked for an unanswered
   * attempt.
   */
  private static final Duration ATTEMPT = Duration.ofMillis(250);

  private final ServerRun run;
  private final Map<Integer, String> names;
  private final TextDecoder reading;
  private final Transcript transcript;
  private final List<Peer> peers = new ArrayList<>();
  private int numbered;

  /**
   * @param names receives the name of each client, by its port
   * @param reading how they read what they hear
   */
  TestClients(
      ServerRun run, Map<Integer, String> names, TextDecoder reading, Transcript transcript) {
    this.run = run;
    this.names = names;
    this.reading = reading;
    this.transcript = transcript;
  }

  /** Connects one more client, and waits until that succeeds, fails, or never will. */
  ConnectOutcome connect() throws IOException, InterruptedException {
    return connect(nextName(), this::connected);
  }

  /** Connects a client again. */
  ConnectOutcome reconnect(Peer peer) throws IOException, InterruptedException {
    return connect(
        peer.name(),
        (name, connection) -> {
          peer.switchTo(connection);
          return peer;
        });
  }

  private ConnectOutcome connect(String name, BiFunction<String, Connection, Peer> entry)
      throws IOException, InterruptedException {
    ConnectOutcome[] outcome = {new ConnectOutcome.Ignored()};
    run.stillness()
        .await(
            ms -> {
              if (ms > 0) {
                outcome[0] = attempt(name, entry);
              }
              return !(outcome[0] instanceof ConnectOutcome.Ignored);
            });
    if (outcome[0] instanceof ConnectOutcome.Ignored) {
      transcript.add(name, Kind.NOTE, "no answer to the attempt to connect: the backlog is full");
    }
    return outcome[0];
  }

  /** Makes one attempt to connect one more client. */
  ConnectOutcome tryToConnect() throws IOException {
    return attempt(nextName(), this::connected);
  }

  private String nextName() {
    return "client " + (numbered + 1);
  }

  private ConnectOutcome attempt(String name, BiFunction<String, Connection, Peer> entry)
      throws IOException {
    try {
      Peer peer = entry.apply(name, Connection.connect(run.address(), ATTEMPT));
      names.put(peer.localPort(), name);
      return new ConnectOutcome.Connected(peer);
    } catch (SocketTimeoutException unanswered) {
      return new ConnectOutcome.Ignored();
    } catch (SocketException refused) {
      if (run.isOnIpv6Only()) {
        return attempt(name, entry);
      }
      transcript.add(name, Kind.REFUSED, refused.getMessage());
      return new ConnectOutcome.Refused(refused.getMessage());
    }
  }

  private Peer connected(String name, Connection connection) {
    Peer peer = new Peer(name, connection, transcript, run.stillness());
    peer.decodeWith(reading);
    peers.add(peer);
    numbered++;
    run.stillness().watch(peer.localPort());
    transcript.add(name, Kind.CONNECTED, "from port " + peer.localPort());
    return peer;
  }

  @Override
  public void close() throws IOException {
    List<AutoCloseable> open = List.copyOf(peers);
    peers.clear();
    CloseAll.all(open);
  }
}

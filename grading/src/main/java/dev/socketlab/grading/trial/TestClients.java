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

  /** Longer than the kernel takes to say no; an unanswered attempt is asked about in between. */
  private static final Duration ATTEMPT = Duration.ofMillis(250);

  private final ServerRun run;
  private final Map<Integer, String> names;
  private final TextDecoder reading;
  private final Transcript transcript;
  private final List<Peer> peers = new ArrayList<>();
  private int welcomed;

  /**
   * @param names where each is entered with its port
   * @param reading how they read what they hear
   */
  TestClients(
      ServerRun run, Map<Integer, String> names, TextDecoder reading, Transcript transcript) {
    this.run = run;
    this.names = names;
    this.reading = reading;
    this.transcript = transcript;
  }

  /** Tries to connect one more, until that comes out or never will. */
  ConnectOutcome arrive() throws IOException, InterruptedException {
    return arrive(nextName(), this::newcomer);
  }

  /** The same for one that was here before. */
  ConnectOutcome arriveAgain(Peer peer) throws IOException, InterruptedException {
    return arrive(
        peer.name(),
        (name, connection) -> {
          peer.switchTo(connection);
          return peer;
        });
  }

  private ConnectOutcome arrive(String name, BiFunction<String, Connection, Peer> welcome)
      throws IOException, InterruptedException {
    ConnectOutcome[] arrival = {new ConnectOutcome.Ignored()};
    run.stillness()
        .await(
            ms -> {
              if (ms > 0) {
                arrival[0] = attempt(name, welcome);
              }
              return !(arrival[0] instanceof ConnectOutcome.Ignored);
            });
    if (arrival[0] instanceof ConnectOutcome.Ignored) {
      transcript.add(name, Kind.NOTE, "no answer to the attempt to connect: the backlog is full");
    }
    return arrival[0];
  }

  /** One attempt of one more. */
  ConnectOutcome knock() throws IOException {
    return attempt(nextName(), this::newcomer);
  }

  private String nextName() {
    return "client " + (welcomed + 1);
  }

  private ConnectOutcome attempt(String name, BiFunction<String, Connection, Peer> welcome)
      throws IOException {
    try {
      Peer peer = welcome.apply(name, Connection.connect(run.address(), ATTEMPT));
      names.put(peer.localPort(), name);
      return new ConnectOutcome.Connected(peer);
    } catch (SocketTimeoutException unanswered) {
      return new ConnectOutcome.Ignored();
    } catch (SocketException refused) {
      if (run.isOnIpv6Only()) {
        return attempt(name, welcome);
      }
      transcript.add(name, Kind.REFUSED, refused.getMessage());
      return new ConnectOutcome.Refused(refused.getMessage());
    }
  }

  private Peer newcomer(String name, Connection connection) {
    Peer peer = new Peer(name, connection, transcript, run.stillness());
    peer.decodeWith(reading);
    peers.add(peer);
    welcomed++;
    run.stillness().watch(peer.localPort());
    transcript.add(name, Kind.CONNECTED, "from port " + peer.localPort());
    return peer;
  }

  @Override
  public void close() throws IOException {
    List<AutoCloseable> leaving = List.copyOf(peers);
    peers.clear();
    CloseAll.all(leaving);
  }
}

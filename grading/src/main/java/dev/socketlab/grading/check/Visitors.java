package dev.socketlab.grading.check;

import dev.socketlab.client.Connection;
import dev.socketlab.grading.grade.Event.Kind;
import dev.socketlab.grading.wire.Arrival;
import dev.socketlab.grading.wire.Peer;
import dev.socketlab.grading.wire.Transcript;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The clients that a check brings to a server, by their names. For one thread. */
final class Visitors implements AutoCloseable {

  /** Longer than the kernel takes to say no; an unanswered attempt is asked about in between. */
  private static final Duration ATTEMPT = Duration.ofMillis(250);

  private final ServerRun run;
  private final Map<Integer, String> names;
  private final Transcript transcript;
  private final List<Peer> peers = new ArrayList<>();

  /**
   * @param names where each is entered with its port
   */
  Visitors(ServerRun run, Map<Integer, String> names, Transcript transcript) {
    this.run = run;
    this.names = names;
    this.transcript = transcript;
  }

  /** Tries to connect one more, until that comes out or never will. */
  Arrival arrive() throws IOException, InterruptedException {
    String name = nextName();
    Arrival[] arrival = {new Arrival.Ignored()};
    run.stillness()
        .await(
            ms -> {
              if (ms > 0) {
                arrival[0] = attempt(name);
              }
              return !(arrival[0] instanceof Arrival.Ignored);
            });
    if (arrival[0] instanceof Arrival.Ignored) {
      transcript.add(name, Kind.NOTE, "no answer to the attempt to connect: the backlog is full");
    }
    return arrival[0];
  }

  /** One attempt of one more. */
  Arrival knock() throws IOException {
    return attempt(nextName());
  }

  private String nextName() {
    return "client " + (names.size() + 1);
  }

  private Arrival attempt(String name) throws IOException {
    try {
      Connection connection = Connection.connect(run.address(), ATTEMPT);
      Peer peer = new Peer(name, connection, transcript, run.stillness());
      peers.add(peer);
      names.put(peer.localPort(), name);
      run.stillness().watch(peer.localPort());
      transcript.add(name, Kind.CONNECTED, "from port " + peer.localPort());
      return new Arrival.Connected(peer);
    } catch (SocketTimeoutException unanswered) {
      return new Arrival.Ignored();
    } catch (SocketException refused) {
      if (run.isOnIpv6Only()) {
        return attempt(name);
      }
      transcript.add(name, Kind.REFUSED, refused.getMessage());
      return new Arrival.Refused(refused.getMessage());
    }
  }

  @Override
  public void close() throws IOException {
    Closing.all(List.copyOf(peers));
  }
}

package dev.socketlab.grading.wire.move;

import dev.socketlab.grading.wire.ConnectOutcome;
import dev.socketlab.grading.wire.Connector;
import dev.socketlab.grading.wire.Peer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Many clients that connect one right after the other, before any sends anything, and stay. */
public final class Burst {

  private final int clients;
  private final List<Peer> connected = new ArrayList<>();

  public Burst(int clients) {
    this.clients = clients;
  }

  /** Goes on if one of them cannot connect. */
  public void perform(Connector connector) throws IOException, InterruptedException {
    for (int i = 0; i < clients; i++) {
      if (connector.connect() instanceof ConnectOutcome.Connected one) {
        connected.add(one.peer());
      }
    }
  }

  /** Those that connected, in order. */
  public List<Peer> connected() {
    return List.copyOf(connected);
  }

  public String words() {
    return clients + " clients had come at once";
  }
}

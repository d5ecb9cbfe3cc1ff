package dev.socketlab.grading.suite.server;

import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.ServerTrial;
import dev.socketlab.grading.wire.Peer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Clients that are all connected before any of them says a word. */
public final class JoinedClients {

  /** So many make a conversation of several. */
  private static final int FEWEST = 2;

  private JoinedClients() {}

  /**
   * Lets them join; the last one to come is the first of the list. A server that takes one client
   * after another cannot answer that one, though the kernel has connected it. A program that takes
   * no more than a few, and turns the next one away, is asked for no more than that.
   */
  public static List<Peer> lastFirst(ServerTrial trial, int clients)
      throws Failure, IOException, InterruptedException {
    List<Peer> peers = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      peers.add(trial.join());
      // A server may confuse clients that connect at the same moment; that is not judged here.
      trial.settle();
      Peer last = peers.get(i);
      if (peers.size() > FEWEST && trial.hasTurnedAway(last)) {
        trial.note("it takes no more than " + i + " clients");
        peers.remove(last);
        last.leave();
        break;
      }
    }
    Collections.reverse(peers);
    return peers;
  }
}

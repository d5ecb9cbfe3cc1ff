package dev.socketlab.grading.wire.move;

import dev.socketlab.grading.wire.ConnectOutcome;
import dev.socketlab.grading.wire.Connector;
import java.io.IOException;

/**
 * Many clients that connect and leave at once, every other one with a reset: most are gone before
 * the program accepts them, as with a port scanner.
 */
public final class ConnectStorm {

  private final int clients;
  private int came;

  public ConnectStorm(int clients) {
    this.clients = clients;
  }

  /** Ends when a connect gets no answer: then the backlog is full. */
  public void perform(Connector connector) throws IOException, InterruptedException {
    boolean answer = true;
    for (int i = 0; answer && i < clients; i++) {
      ConnectOutcome arrival = connector.connect();
      if (arrival instanceof ConnectOutcome.Connected one) {
        came++;
        if (came % 2 == 0) {
          one.peer().reset();
        } else {
          one.peer().close();
        }
      }
      answer = !(arrival instanceof ConnectOutcome.Ignored);
    }
  }

  public String words() {
    return came + " others had connected and left at once";
  }
}

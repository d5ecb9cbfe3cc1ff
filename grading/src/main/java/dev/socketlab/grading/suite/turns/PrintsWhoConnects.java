package dev.socketlab.grading.suite.turns;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ServerTrial;
import dev.socketlab.grading.wire.Peer;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/** Runs at a terminal, where programs do not buffer what they print. */
public final class PrintsWhoConnects implements Check.OfServer {

  private static final Pattern ADDRESS = Pattern.compile("127\\.0\\.0\\.1|::1|localhost");

  @Override
  public String requirement() {
    return "The server prints the address of each client that connects.";
  }

  @Override
  public String why() {
    return "Whoever watches the server sees in its window whether the clients have come through.";
  }

  @Override
  public String moves() {
    return "Starts the server at a terminal; three clients come, one after the other. After each,"
        + " its port or its IP address must be printed.";
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(
        new TypicalFailure(
            Fault.ADDRESS_NOT_PRINTED, "the server does not print the address of client 1"));
  }

  @Override
  public void run(ServerTrial trial) throws Failure, IOException, InterruptedException {
    trial.startAtTerminal();
    for (int i = 0; i < trial.service().clientsNeeded(); i++) {
      trial.settle();
      long before = trial.screen().length();
      Peer peer = trial.join();
      trial.expectShown(
          before,
          printed -> names(printed, peer),
          trial
              .failure(
                  Fault.ADDRESS_NOT_PRINTED,
                  "the server does not print the address of " + peer.name())
              .sent("a connection from 127.0.0.1 port " + peer.localPort())
              .expected("that address, in the server's window"));
    }
  }

  private static boolean names(String printed, Peer peer) {
    return ADDRESS.matcher(printed).find() || printed.contains(Integer.toString(peer.localPort()));
  }
}

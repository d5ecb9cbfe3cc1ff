package dev.socketlab.grading.trial;

import dev.socketlab.grading.dialect.Dialect;
import dev.socketlab.grading.dialect.DialectLearner;
import dev.socketlab.grading.dialect.ProgramAccess;
import dev.socketlab.grading.dialect.SuggestedRequest;
import dev.socketlab.grading.dialect.Topic;
import dev.socketlab.grading.wire.ConnectOutcome;
import dev.socketlab.grading.wire.Peer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Learns how a server speaks, in a trial that no check depends on. */
public final class DialectTrial implements ProgramAccess {

  private static final int ATTEMPTS = 3;

  private final ServerTrial trial;

  private DialectTrial(ServerTrial trial) {
    this.trial = trial;
  }

  /**
   * Learns the server's dialect; a reply line for each line if it does not start.
   *
   * @param trial of clients that speak in lines; nothing was started in it yet
   * @param source the folder of the program's source, for words of its own
   * @param suggestions what to try if the usual forms fail
   */
  public static Dialect make(
      ServerTrial trial, Topic topic, Path source, SuggestedRequest.Supplier suggestions)
      throws IOException, InterruptedException {
    try {
      trial.start();
    } catch (Failure doesNotListen) {
      return Dialect.LINES;
    }
    return DialectLearner.learn(new DialectTrial(trial), topic, source, suggestions);
  }

  @Override
  public Optional<Peer> connect() throws IOException, InterruptedException {
    if (!ensureRunning()) {
      return Optional.empty();
    }
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (trial.connect() instanceof ConnectOutcome.Connected connected) {
        return Optional.of(connected.peer());
      }
      trial.settle();
    }
    return Optional.empty();
  }

  @Override
  public boolean ensureRunning() throws IOException, InterruptedException {
    try {
      trial.restartIfEnded();
      return true;
    } catch (Failure notAgain) {
      trial.note("not started again: " + notAgain.getMessage());
      return false;
    }
  }

  @Override
  public boolean accepted(Peer peer) {
    return trial.hasAccepted(peer);
  }

  @Override
  public void end() throws IOException {
    trial.kill();
  }

  @Override
  public boolean settle() throws IOException, InterruptedException {
    trial.settle();
    return !trial.busy();
  }

  @Override
  public boolean alive() {
    return trial.program().alive();
  }
}

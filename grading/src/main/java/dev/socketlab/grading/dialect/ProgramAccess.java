package dev.socketlab.grading.dialect;

import dev.socketlab.grading.wire.Peer;
import java.io.IOException;
import java.util.Optional;

/** Access to runs of a program in which its dialect is learned; no verdict depends on them. */
public interface ProgramAccess {

  /**
   * Connects one more client, after restarting the program if it has ended.
   *
   * @return empty if nobody can connect
   */
  Optional<Peer> connect() throws IOException, InterruptedException;

  /**
   * Starts the program unless it runs.
   *
   * @return false if it does not start
   */
  boolean ensureRunning() throws IOException, InterruptedException;

  /** Whether the program has accepted this client: the kernel connects clients before that. */
  boolean accepted(Peer peer);

  /** Ends the program; the next client restarts it. */
  void end() throws IOException;

  /**
   * Waits until the program has done all that it will do by itself.
   *
   * @return false if it does not come to rest
   */
  boolean settle() throws IOException, InterruptedException;

  boolean alive();
}

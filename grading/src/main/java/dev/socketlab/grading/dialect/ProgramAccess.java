package dev.socketlab.grading.dialect;

import dev.socketlab.grading.wire.Peer;
import java.io.IOException;
import java.util.Optional;

/** The way in to a program that is got to know. What is tried there costs nothing elsewhere. */
public interface ProgramAccess {

  /**
   * Connects one more client; a program that has ended is started anew for it.
   *
   * @return empty where nobody can connect
   */
  Optional<Peer> enter() throws IOException, InterruptedException;

  /** Whether the program has accepted this client: the kernel connects more than that. */
  boolean accepted(Peer peer);

  /** Ends the program: the next client meets one that was started anew. */
  void end() throws IOException;

  /**
   * Waits until the program has done all that it will do by itself.
   *
   * @return false where it goes on and on
   */
  boolean rest() throws IOException, InterruptedException;

  boolean alive();
}

package dev.socketlab.grading.launch;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** What a start must achieve, and how to see that it has. */
interface LaunchGoal extends Closeable {

  /**
   * Where the program listens or has connected to; empty if it does neither yet.
   *
   * @param pid the program's first process
   */
  Optional<Endpoint> reached(int pid) throws IOException;

  /** As in "it did not …": "listen". */
  String verb();

  /** As in "it … port 8080 of every address": "listens on". */
  String does();

  @Override
  default void close() throws IOException {}
}

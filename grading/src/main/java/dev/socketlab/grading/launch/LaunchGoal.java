package dev.socketlab.grading.launch;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** What a program is started for, and how it is seen that it got there. */
interface LaunchGoal extends Closeable {

  /**
   * Where it has got to.
   *
   * @param pid of its first process
   */
  Optional<Endpoint> reached(int pid) throws IOException;

  /** As in "it did not …": "listen". */
  String verb();

  /** As in "it … port 8080 of every address": "listens on". */
  String does();

  @Override
  default void close() throws IOException {}
}

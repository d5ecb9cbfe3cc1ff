package dev.socketlab.grading.subject;

import java.io.IOException;
import java.util.List;

/** Which side of a connection a program is. */
public enum Side {
  /** Waits for others; most take a port. */
  SERVER {
    @Override
    Startup.Place place() {
      return Startup.Place.PIPES;
    }

    @Override
    Goal goal(int port, List<Integer> named) {
      return new Listening(port);
    }

    @Override
    List<Way> usual() {
      return List.of(
          Way.of("{port}"),
          Way.of("{host}", "{port}"),
          Way.of("-p", "{port}"),
          Way.of("--port", "{port}"),
          Way.of("-h", "{host}", "-p", "{port}"),
          Way.of("{port}", "{host}"),
          Way.of("{port}", "5"));
    }
  },
  /** Goes to a server; most take its host and port. Sits at a terminal, where it may ask. */
  CLIENT {
    @Override
    Startup.Place place() {
      return Startup.Place.TERMINAL;
    }

    @Override
    Goal goal(int port, List<Integer> named) throws IOException {
      return Reception.at(port, named);
    }

    @Override
    List<Way> usual() {
      return List.of(
          Way.of("{host}", "{port}"),
          Way.of("{port}"),
          Way.of("{port}", "{host}"),
          Way.of("-h", "{host}", "-p", "{port}"),
          Way.of("--host", "{host}", "--port", "{port}"),
          Way.of("{host}", "{port}", "{name}"),
          Way.of("{host}"));
    }
  };

  /** Where it is started. */
  abstract Startup.Place place();

  /**
   * What shows that a start has worked.
   *
   * @param port that it is told
   * @param named ports that its source names
   */
  abstract Goal goal(int port, List<Integer> named) throws IOException;

  /** What most of its kind take, for those whose source tells nothing. */
  abstract List<Way> usual();
}

package dev.socketlab.grading.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.regex.Pattern;

/** Whether a program is a server or a client. */
public enum ProgramKind {
  /** Waits for clients; most take a port. */
  SERVER {
    @Override
    Startup.Place place() {
      return Startup.Place.PIPES;
    }

    @Override
    LaunchGoal goal(int port, List<Integer> named, List<InetAddress> addresses) {
      return new AwaitListen(port);
    }

    @Override
    Pattern mode() {
      return Pattern.compile("(?i)-{0,2}(server|serve|serv|listen|start|run|host|tcp)");
    }

    @Override
    List<Invocation> usual() {
      return List.of(
          Invocation.of("{port}"),
          Invocation.of("{host}", "{port}"),
          Invocation.of("-p", "{port}"),
          Invocation.of("--port", "{port}"),
          Invocation.of("-h", "{host}", "-p", "{port}"),
          Invocation.of("{port}", "{host}"),
          Invocation.of("{port}", "5"));
    }
  },
  /** Connects to a server; most take its host and port. Runs at a terminal, where it may ask. */
  CLIENT {
    @Override
    Startup.Place place() {
      return Startup.Place.TERMINAL;
    }

    @Override
    LaunchGoal goal(int port, List<Integer> named, List<InetAddress> addresses) throws IOException {
      return AwaitConnect.at(port, named, addresses);
    }

    @Override
    Pattern mode() {
      return Pattern.compile("(?i)-{0,2}(client|connect|start|run|tcp)");
    }

    @Override
    List<Invocation> usual() {
      return List.of(
          Invocation.of("{host}", "{port}"),
          Invocation.of("{port}"),
          Invocation.of("{port}", "{host}"),
          Invocation.of("-h", "{host}", "-p", "{port}"),
          Invocation.of("--host", "{host}", "--port", "{port}"),
          Invocation.of("{host}", "{port}", "{name}"),
          Invocation.of("{host}"));
    }
  };

  /** What its standard input and output are. */
  abstract Startup.Place place();

  /**
   * What a start must achieve.
   *
   * @param port the port that it is given
   * @param named the ports that its source names
   * @param addresses the addresses that its source names
   */
  abstract LaunchGoal goal(int port, List<Integer> named, List<InetAddress> addresses)
      throws IOException;

  /** The word by which a program that can be several is told to be of this kind. */
  abstract Pattern mode();

  /** What most of its kind take, for programs whose source shows nothing. */
  abstract List<Invocation> usual();
}

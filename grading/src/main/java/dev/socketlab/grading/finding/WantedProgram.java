package dev.socketlab.grading.finding;

import java.util.List;
import java.util.Optional;

/**
 * What helps to find a program that an assignment asks for.
 *
 * @param id its id in the assignment
 * @param names what its file may be called, without extension; {@code *server} is any name that
 *     ends with server
 * @param server whether it is a server; else it is a client
 * @param service what a server answers: {@code calc}, {@code echo}; empty if that is open
 * @param waits how it has to wait for its clients, if that is asked for
 */
public record WantedProgram(
    String id, List<String> names, boolean server, String service, Optional<Waits> waits) {

  /** How a server waits for its clients. */
  public enum Waits {
    /** One client at a time. */
    ONE("one"),
    /** A thread or a process for each client. */
    THREADS("threads"),
    /** One thread for all clients. */
    SELECT("select");

    private final String word;

    Waits(String word) {
      this.word = word;
    }

    /** The word in an assignment. */
    public String word() {
      return word;
    }
  }

  public WantedProgram {
    names = List.copyOf(names);
  }

  /** A program of which only the names are known. */
  public static WantedProgram named(String id, List<String> names) {
    return new WantedProgram(id, names, true, "", Optional.empty());
  }
}

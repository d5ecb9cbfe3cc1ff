package dev.socketlab.grading.finding;

import java.util.List;
import java.util.Optional;

/**
 * A program that an assignment asks for, as far as that helps to find it.
 *
 * @param program as the assignment calls it
 * @param names what its file may be called, without ending; {@code *server} is whatever ends so
 * @param server whether it waits for others; else it is a client
 * @param service what a server answers: {@code calc}, {@code echo}; empty where that is open
 * @param waits how it waits for its clients, where that is asked for
 */
public record WantedProgram(
    String program, List<String> names, boolean server, String service, Optional<Waits> waits) {

  /** How a server waits for its clients. */
  public enum Waits {
    /** For one client at a time. */
    ONE("one"),
    /** In a thread or a process for each. */
    THREADS("threads"),
    /** In one thread for all. */
    SELECT("select");

    private final String word;

    Waits(String word) {
      this.word = word;
    }

    /** As in an assignment. */
    public String word() {
      return word;
    }
  }

  public WantedProgram {
    names = List.copyOf(names);
  }

  /** A program of which nothing is known but its names. */
  public static WantedProgram named(String program, List<String> names) {
    return new WantedProgram(program, names, true, "", Optional.empty());
  }
}

package dev.socketlab.grading.launch;

/**
 * What is put in the places that a way of starting leaves open.
 *
 * @param host for {@code {host}}
 * @param port for {@code {port}}
 * @param name for {@code {name}}: what a server shall call itself
 */
public record Placeholders(String host, int port, String name) {

  /** Programs listen where no one from outside reaches them, unless a check is about that. */
  public static final String HOST = "127.0.0.1";

  /** What a server is called of which nothing is asked yet. */
  private static final String NAME = "Name";

  /** For a start that only asks whether it works. */
  static Placeholders at(int port) {
    return new Placeholders(HOST, port, NAME);
  }

  String fill(String word) {
    return word.replace("{port}", Integer.toString(port))
        .replace("{host}", host)
        .replace("{name}", name);
  }
}

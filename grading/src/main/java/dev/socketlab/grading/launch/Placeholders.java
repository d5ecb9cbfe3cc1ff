package dev.socketlab.grading.launch;

/**
 * The values for the placeholders of an invocation.
 *
 * @param host for {@code {host}}
 * @param port for {@code {port}}
 * @param name for {@code {name}}: the name that a server is to use
 */
public record Placeholders(String host, int port, String name) {

  /** Programs listen where nobody outside can reach them, unless a check is about that. */
  public static final String HOST = "127.0.0.1";

  /** The name of a server that is not asked anything yet. */
  private static final String NAME = "Name";

  /** For a start that only shows whether it works. */
  static Placeholders at(int port) {
    return new Placeholders(HOST, port, NAME);
  }

  String fill(String word) {
    return word.replace("{port}", Integer.toString(port))
        .replace("{host}", host)
        .replace("{name}", name);
  }
}

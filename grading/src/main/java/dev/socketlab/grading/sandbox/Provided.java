package dev.socketlab.grading.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Libraries that builds may use, since they have no network.
 *
 * @param folders by the tool that uses them: maven (a local repository), npm (a node_modules
 *     folder), cargo (a folder of vendored crates)
 */
public record Provided(Map<String, Path> folders) {

  public static final Provided NOTHING = new Provided(Map.of());

  /** Where they are seen in a room. Node finds what a module needs in a folder of that name. */
  private static final Map<String, Path> IN_ROOM =
      Map.of(
          "maven", Path.of("/provided/maven"),
          "npm", Path.of("/provided/node_modules"),
          "cargo", Path.of("/provided/cargo"));

  public Provided {
    folders = Map.copyOf(folders);
  }

  /**
   * As on the command line: {@code maven=DIR,npm=DIR,cargo=DIR}.
   *
   * @throws IllegalArgumentException if it is not that, or a folder is not there
   */
  public static Provided parse(String text) {
    Map<String, Path> folders = new LinkedHashMap<>();
    for (String part : text.split(",", -1)) {
      String[] words = part.split("=", 2);
      if (words.length < 2 || !IN_ROOM.containsKey(words[0])) {
        throw new IllegalArgumentException(
            "\"" + part + "\" is not TOOL=DIR; tools are maven, npm and cargo");
      }
      Path folder = Path.of(words[1]).toAbsolutePath().normalize();
      if (!Files.isDirectory(folder)) {
        throw new IllegalArgumentException("there is no folder \"" + words[1] + "\"");
      }
      folders.put(words[0], folder);
    }
    return new Provided(folders);
  }

  /**
   * Makes sure that those who build can reach them.
   *
   * @param sandbox the kind
   * @throws IllegalArgumentException if they cannot
   */
  public void checkReachable(String sandbox) {
    boolean others = UserAccount.isRoot() && !sandbox.equals(NoSandbox.ID);
    for (Path folder : folders.values()) {
      if (others && !UserAccount.reaches(folder)) {
        throw new IllegalArgumentException(
            "--provide: \"" + folder + "\" cannot be reached by the user that submissions run as");
      }
    }
  }

  public Optional<Path> of(String tool) {
    return Optional.ofNullable(folders.get(tool));
  }

  /** The same as they are seen in a room. */
  public Provided inRoom() {
    Map<String, Path> seen = new LinkedHashMap<>();
    folders.keySet().forEach(tool -> seen.put(tool, IN_ROOM.get(tool)));
    return new Provided(seen);
  }
}

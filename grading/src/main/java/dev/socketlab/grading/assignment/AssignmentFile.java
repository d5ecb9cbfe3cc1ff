package dev.socketlab.grading.assignment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of an assignment: a built-in one or a teacher's own.
 *
 * @param id its name, which is the file's name without extension
 */
public record AssignmentFile(String id, String yaml) {

  /** The built-in assignments, in the order in which they are listed. */
  public static final List<String> BUILT_IN =
      List.of("four-servers", "named-server", "turn-taking", "echo-lab", "chat-room");

  private static final String EXTENSION = ".yaml";

  private static final Pattern OWN = Pattern.compile("(.*)\\.ya?ml");

  /**
   * @param name the id of a built-in assignment, or the path of a file that ends in {@code .yaml}
   *     or {@code .yml}
   * @throws IllegalArgumentException if there is none
   */
  public static AssignmentFile of(String name) throws IOException {
    if (BUILT_IN.contains(name)) {
      try (InputStream in =
          AssignmentFile.class.getResourceAsStream("/assignments/" + name + EXTENSION)) {
        return new AssignmentFile(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    Matcher own = OWN.matcher(Path.of(name).getFileName().toString());
    if (!own.matches()) {
      throw new IllegalArgumentException(
          "no assignment is called \""
              + name
              + "\"; there is: "
              + String.join(", ", BUILT_IN)
              + "; or the path of a file that ends in .yaml or .yml");
    }
    Path file = Path.of(name);
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException("there is no file " + file);
    }
    return new AssignmentFile(own.group(1), Files.readString(file));
  }
}

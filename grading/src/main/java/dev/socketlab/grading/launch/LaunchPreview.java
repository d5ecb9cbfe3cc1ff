package dev.socketlab.grading.launch;

import dev.socketlab.grading.finding.References;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** In which ways a program would be tried to start, as far as its source tells. */
public final class LaunchPreview {

  private static final String NOTHING = "nothing";

  private LaunchPreview() {}

  /**
   * The ways in words, the first first. What the program says when it runs may bring more.
   *
   * @param said by the submission
   * @param assigned by the assignment
   */
  public static List<String> ways(
      Path folder, Path file, Optional<List<String>> said, Optional<List<String>> assigned)
      throws IOException {
    SourceHints hints = new SourceHints(References.of(folder).programOf(file));
    Set<Invocation> ways = new LinkedHashSet<>();
    Stream.of(said, assigned)
        .flatMap(Optional::stream)
        .map(Invocation::arguments)
        .forEach(ways::add);
    ways.addAll(hints.ways());
    if (!hints.readsArguments()) {
      ways.add(Invocation.of());
    }
    return ways.stream()
        .map(way -> way.shown("").strip())
        .map(words -> words.isEmpty() ? NOTHING : words)
        .toList();
  }
}

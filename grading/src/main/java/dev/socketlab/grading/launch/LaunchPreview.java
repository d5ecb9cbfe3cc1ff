package dev.socketlab.grading.launch;

import dev.socketlab.grading.finding.References;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The invocations with which a program would be tried, as far as its source shows. */
public final class LaunchPreview {

  private static final String NOTHING = "nothing";

  private LaunchPreview() {}

  /**
   * The invocations as text, in order. What the program prints when it runs may suggest more.
   *
   * @param stated the one that the submission states
   * @param assigned the one that the assignment asks for
   */
  public static List<String> invocations(
      Path folder,
      Path file,
      ProgramKind kind,
      Optional<List<String>> stated,
      Optional<List<String>> assigned)
      throws IOException {
    SourceHints hints = new SourceHints(References.of(folder).programOf(file), kind);
    Set<Invocation> invocations = new LinkedHashSet<>();
    Stream.of(stated, assigned)
        .flatMap(Optional::stream)
        .map(Invocation::arguments)
        .forEach(invocations::add);
    invocations.addAll(hints.invocations());
    if (!hints.readsArguments()) {
      invocations.add(Invocation.of());
    }
    return invocations.stream()
        .map(invocation -> invocation.shown("").strip())
        .map(words -> words.isEmpty() ? NOTHING : words)
        .toList();
  }
}

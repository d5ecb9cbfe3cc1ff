package dev.socketlab.grading.build;

import dev.socketlab.grading.finding.Languages;
import dev.socketlab.grading.finding.ProgramFinder;
import dev.socketlab.grading.finding.SourceCode;
import dev.socketlab.grading.finding.SourceTraits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a C or C++ program includes, and includes of that, wherever it lies in the submission.
 *
 * @param folders folders of headers that are not where an include says
 * @param code sources that implement the headers
 * @param text sources that are included themselves, and so are not to be compiled by themselves
 */
record IncludedFiles(Set<Path> folders, Set<Path> code, Set<Path> text) {

  private static final Pattern INCLUDE =
      Pattern.compile("(?m)^[ \\t]*#[ \\t]*include[ \\t]*\"([^\"\\n]+)\"");
  private static final List<String> CODE = List.of("c", "cpp", "cc", "cxx");

  /**
   * @param submission where to look for headers
   * @param main the file with the main function
   * @param others files that are compiled with it
   */
  static IncludedFiles of(Path submission, Path main, List<Path> others) throws IOException {
    IncludedFiles found =
        new IncludedFiles(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
    List<Path> all = ProgramFinder.files(submission);
    Set<Path> seen = new LinkedHashSet<>();
    Deque<Path> left = new ArrayDeque<>(List.of(main));
    left.addAll(others);
    while (!left.isEmpty()) {
      Path file = left.remove();
      if (!seen.add(file)) {
        continue;
      }
      Matcher include = INCLUDE.matcher(SourceCode.of(file).code());
      while (include.find()) {
        Optional<Path> included = found.resolve(submission, file, include.group(1), all);
        if (included.isEmpty()) {
          continue;
        }
        left.add(included.get());
        if (isCode(included.get())) {
          found.text.add(included.get());
        } else {
          Optional<Path> code = implementation(included.get(), main, all);
          code.ifPresent(found.code::add);
          code.ifPresent(left::add);
        }
      }
    }
    found.code.removeAll(found.text);
    return found;
  }

  /** The included file: where the include says, else the nearest of that name. */
  private Optional<Path> resolve(Path submission, Path from, String name, List<Path> all) {
    try {
      Path said = from.resolveSibling(name).normalize();
      if (said.startsWith(submission) && Files.isRegularFile(said)) {
        return Optional.of(said);
      }
      Path relative = Path.of(name).normalize();
      Path end = relative.startsWith("..") ? relative.getFileName() : relative;
      Optional<Path> elsewhere = nearest(from, all.stream().filter(file -> file.endsWith(end)));
      elsewhere.ifPresent(file -> folders.add(above(file, end)));
      return elsewhere;
    } catch (InvalidPathException noName) {
      return Optional.empty();
    }
  }

  /** The folder from which a file is reached by that name. */
  private static Path above(Path file, Path name) {
    Path folder = file;
    for (int i = 0; i < name.getNameCount(); i++) {
      folder = folder.getParent();
    }
    return folder;
  }

  private static Optional<Path> implementation(Path header, Path main, List<Path> all)
      throws IOException {
    List<String> extensions =
        ProgramFinder.extension(main).equals("c") ? List.of("c") : CODE.subList(1, CODE.size());
    Optional<Path> code =
        nearest(
            header,
            all.stream()
                .filter(file -> extensions.contains(ProgramFinder.extension(file)))
                .filter(file -> Languages.stem(file).equals(Languages.stem(header))));
    boolean usable =
        code.isPresent()
            && !code.get().equals(main)
            && !SourceTraits.hasMain(SourceCode.of(code.get()));
    return usable ? code : Optional.empty();
  }

  private static Optional<Path> nearest(Path from, Stream<Path> files) {
    return files.min(
        Comparator.comparingInt(
                (Path file) -> from.getParent().relativize(file.getParent()).getNameCount())
            .thenComparing(file -> !file.getParent().equals(from.getParent()))
            .thenComparing(Comparator.naturalOrder()));
  }

  private static boolean isCode(Path file) {
    return CODE.contains(ProgramFinder.extension(file));
  }
}

package dev.socketlab.grading.finding;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Which files of a submission a program consists of: the one that is started, and those that it
 * refers to. References are matched by file name only, which is enough to see what a program does.
 */
public final class References {

  private static final Pattern WORD = Pattern.compile("[A-Za-z_][\\w-]*");
  private static final Pattern IMPORT = Pattern.compile("\\b(import|from|require)\\b");
  private static final int MOST = 40;

  /** Limits on files and on what is read of them; nobody writes more by hand. */
  private static final int MOST_FILES = 2_000;

  private static final long MOST_CHARACTERS = 32L << 20;

  private final Map<Path, SourceCode> sources;
  private final Map<Path, SourceTraits> traits = new HashMap<>();
  private final Map<Path, List<Path>> named = new HashMap<>();

  private References(Map<Path, SourceCode> sources) {
    this.sources = sources;
  }

  /** Reads all sources in a folder. */
  static References in(List<Path> files) throws IOException {
    Map<Path, SourceCode> sources = new TreeMap<>();
    long left = MOST_CHARACTERS;
    for (Path file : files.subList(0, Math.min(files.size(), MOST_FILES))) {
      SourceCode source = SourceCode.of(file);
      left -= source.code().length();
      if (left < 0) {
        break;
      }
      sources.put(file, source);
    }
    return new References(sources);
  }

  /** Reads all sources of the submission in that folder. */
  public static References of(Path folder) throws IOException {
    return in(ProgramFinder.files(folder));
  }

  SourceCode code(Path file) {
    return sources.get(file);
  }

  Set<Path> files() {
    return sources.keySet();
  }

  /** All code that was handed in. */
  public List<SourceCode> all() {
    return List.copyOf(sources.values());
  }

  /** The program's own code, beginning with the file that is started. */
  public List<SourceCode> programOf(Path main) {
    return filesOf(main).stream().map(sources::get).toList();
  }

  /** What the program that starts with this file does. */
  SourceTraits traitsOf(Path main) {
    return filesOf(main).stream()
        .map(file -> traits.computeIfAbsent(file, key -> SourceTraits.of(sources.get(key))))
        .reduce(SourceTraits::and)
        .orElseThrow();
  }

  /**
   * The file that starts a program whose main function is not in its own file: one that uses it,
   * else the only one in its folder.
   *
   * @param which which files may be it
   */
  Optional<Path> starterOf(Path file, Predicate<Path> which) {
    List<Path> mains =
        sources.keySet().stream()
            .filter(other -> !other.equals(file) && which.test(other))
            .filter(other -> Languages.family(other).equals(Languages.family(file)))
            .filter(Languages::isStarted)
            .filter(other -> SourceTraits.hasMain(sources.get(other)))
            .toList();
    Optional<Path> user =
        mains.stream()
            .filter(other -> filesOf(other).contains(file))
            .min(
                Comparator.comparing((Path other) -> !other.getParent().equals(file.getParent()))
                    .thenComparing(other -> !isCalledLike(other, file))
                    .thenComparing(Comparator.naturalOrder()));
    List<Path> beside =
        mains.stream().filter(other -> other.getParent().equals(file.getParent())).toList();
    return user.or(() -> beside.size() == 1 ? Optional.of(beside.get(0)) : Optional.empty());
  }

  private static boolean isCalledLike(Path main, Path used) {
    String stem = Languages.stem(used).toLowerCase(Locale.ROOT);
    return Languages.stem(main).toLowerCase(Locale.ROOT).contains(stem);
  }

  Set<Path> filesOf(Path main) {
    Set<Path> seen = new LinkedHashSet<>();
    Deque<Path> left = new ArrayDeque<>(List.of(main));
    while (!left.isEmpty() && seen.size() < MOST) {
      Path file = left.remove();
      if (sources.containsKey(file) && seen.add(file)) {
        left.addAll(named.computeIfAbsent(file, this::namedBy));
      }
    }
    return seen;
  }

  private List<Path> namedBy(Path file) {
    SourceCode code = sources.get(file);
    Set<String> words = words(code);
    List<Path> all = new ArrayList<>();
    for (Path other : sources.keySet()) {
      if (!other.equals(file)
          && words.contains(Languages.stem(other))
          && Languages.family(other).equals(Languages.family(file))
          && isNear(file, other, code, words)
          && !isCompiledAlone(other)) {
        all.add(other);
      }
    }
    return all;
  }

  private boolean isCompiledAlone(Path file) {
    SourceCode code = sources.get(file);
    return Languages.isNative(code.extension()) && SourceTraits.hasMain(code);
  }

  /** In the same folder, in a folder that it also names, or included from anywhere. */
  private static boolean isNear(Path file, Path other, SourceCode code, Set<String> words) {
    return other.getParent().equals(file.getParent())
        || words.contains(other.getParent().getFileName().toString())
        || code.code().contains("\"" + other.getFileName() + "\"");
  }

  /** The words that may name a file; in a script, those of its imports. */
  private static Set<String> words(SourceCode code) {
    Set<String> words = new LinkedHashSet<>();
    boolean script = List.of("py", "js", "mjs", "cjs", "ts", "mts").contains(code.extension());
    code.code()
        .lines()
        .filter(line -> !script || IMPORT.matcher(line).find())
        .forEach(line -> WORD.matcher(line).results().forEach(word -> words.add(word.group())));
    return words;
  }
}

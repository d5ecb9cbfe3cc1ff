package dev.socketlab.grading.finding;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which file of a submission is which program. All programs are looked for at once, since no file
 * is two of them: the surest match is made first.
 */
public final class Plan {

  /**
   * What was found for one program.
   *
   * @param chosen empty where nothing suits
   * @param described what a build file says instead: {@code the target server1 of Makefile}
   * @param mapping what the submission or the teacher says
   * @param others what else might be it, the likeliest first
   */
  public record Choice(
      WantedProgram wanted,
      Optional<Candidate> chosen,
      Optional<String> described,
      Optional<Mapping.Entry> mapping,
      List<Candidate> others) {

    public Choice {
      others = List.copyOf(others);
    }
  }

  /** Below, what speaks for it is outweighed: it is named as a possibility only. */
  private static final int LEAST = 40;

  private static final int MOST_OTHERS = 5;
  private static final int LONGEST_LINE = 300;

  /** One pair that could be made. */
  private record Pair(WantedProgram wanted, Candidate candidate) {}

  private final Path folder;
  private final References references;
  private final Map<String, Choice> choices;

  private Plan(Path folder, References references, Map<String, Choice> choices) {
    this.folder = folder;
    this.references = references;
    this.choices = choices;
  }

  /**
   * Looks into a submission, and runs nothing.
   *
   * @param told what the teacher says; it goes before what the submission says
   * @throws UnusableProgram where the submission says what is not so
   */
  public static Plan of(Path folder, List<WantedProgram> wanted, Mapping told)
      throws UnusableProgram, IOException {
    Mapping mapping = Mapping.in(folder).overriddenBy(told);
    References references = References.of(folder);
    List<String> readMe = readMe(folder);
    List<Pair> pairs = new ArrayList<>();
    Map<String, Choice> choices = new LinkedHashMap<>();
    Set<Path> taken = new HashSet<>();
    for (WantedProgram one : wanted) {
      Optional<Mapping.Entry> entry = mapping.of(one.program());
      if (entry.isPresent()) {
        Path file = entry.get().file(folder);
        Candidate said =
            new Candidate(file, Candidate.CERTAIN, List.of(entry.get().source() + " says so"));
        taken.add(file);
        choices.put(
            one.program(), new Choice(one, Optional.of(said), Optional.empty(), entry, List.of()));
        continue;
      }
      Optional<String> described = BuildFiles.describing(folder, one.names());
      if (described.isPresent()) {
        choices.put(
            one.program(),
            new Choice(one, Optional.empty(), described, Optional.empty(), List.of()));
      }
      for (Path file : references.files()) {
        if (Languages.isStarted(file) && !isNamedAfterAnother(folder, file, one, wanted)) {
          SourceTraits traits = references.traitsOf(file);
          Scoring.of(folder, file, one, traits, lines(readMe, file))
              .map(candidate -> new Pair(one, candidate))
              .ifPresent(pairs::add);
        }
      }
    }
    match(pairs, taken, choices);
    for (WantedProgram one : wanted) {
      choices.putIfAbsent(
          one.program(),
          new Choice(
              one,
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              others(pairs, one).stream().limit(MOST_OTHERS).toList()));
    }
    return new Plan(folder, references, choices);
  }

  /** What carries the name of one program is no other, however well it would suit. */
  private static boolean isNamedAfterAnother(
      Path folder, Path file, WantedProgram one, List<WantedProgram> wanted) {
    return !ProgramFinder.isNamed(folder, file, one.names())
        && wanted.stream().anyMatch(other -> ProgramFinder.isNamed(folder, file, other.names()));
  }

  private static void match(List<Pair> pairs, Set<Path> taken, Map<String, Choice> choices) {
    pairs.sort(
        Comparator.comparingInt((Pair pair) -> -pair.candidate.score())
            .thenComparing(pair -> pair.candidate.file()));
    for (Pair pair : pairs) {
      Candidate candidate = pair.candidate;
      boolean open = !choices.containsKey(pair.wanted.program());
      if (open && candidate.score() >= LEAST && taken.add(candidate.file())) {
        List<Candidate> others =
            others(pairs, pair.wanted).stream()
                .filter(other -> !other.equals(candidate))
                .filter(other -> !candidate.certain() || other.certain())
                .limit(MOST_OTHERS)
                .toList();
        choices.put(
            pair.wanted.program(),
            new Choice(
                pair.wanted, Optional.of(candidate), Optional.empty(), Optional.empty(), others));
      }
    }
  }

  private static List<Candidate> others(List<Pair> pairs, WantedProgram wanted) {
    return pairs.stream().filter(pair -> pair.wanted.equals(wanted)).map(Pair::candidate).toList();
  }

  private static List<String> readMe(Path folder) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Path file : Source.below(folder, 3)) {
      if (file.getFileName().toString().toLowerCase(Locale.ROOT).startsWith("readme")) {
        Source.text(file).lines().filter(line -> line.length() <= LONGEST_LINE).forEach(lines::add);
      }
    }
    return lines;
  }

  private static List<String> lines(List<String> readMe, Path file) {
    String name = file.getFileName().toString();
    return readMe.stream().filter(line -> line.contains(name)).toList();
  }

  public Choice of(String program) {
    return choices.get(program);
  }

  /** What was handed in. */
  public References references() {
    return references;
  }

  /** The file as the student knows it. */
  public String shown(Candidate candidate) {
    return folder.relativize(candidate.file()).toString();
  }
}

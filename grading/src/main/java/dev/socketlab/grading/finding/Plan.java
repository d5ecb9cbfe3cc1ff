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
 * Which file of a submission is which program. All programs are looked for together, since no file
 * can be two of them: the most certain match is made first.
 */
public final class Plan {

  /**
   * What was found for one program.
   *
   * @param chosen empty if no file fits
   * @param described what a build file says instead: {@code the target server1 of Makefile}
   * @param mapping what the submission or the teacher says
   * @param others other candidates, the likeliest first
   */
  public record Choice(
      WantedProgram program,
      Optional<Candidate> chosen,
      Optional<String> described,
      Optional<Mapping.Entry> mapping,
      List<Candidate> others) {

    public Choice {
      others = List.copyOf(others);
    }

    static Choice mapped(WantedProgram program, Mapping.Entry entry, Path folder)
        throws UnusableProgram {
      Candidate said =
          new Candidate(
              entry.file(folder), Candidate.CERTAIN, List.of(entry.source() + " says so"));
      return new Choice(
          program, Optional.of(said), Optional.empty(), Optional.of(entry), List.of());
    }

    static Choice described(WantedProgram program, String how) {
      return new Choice(program, Optional.empty(), Optional.of(how), Optional.empty(), List.of());
    }

    static Choice found(WantedProgram program, Optional<Candidate> chosen, List<Candidate> others) {
      return new Choice(
          program,
          chosen,
          Optional.empty(),
          Optional.empty(),
          others.stream().limit(MOST_OTHERS).toList());
    }
  }

  /** A candidate with a lower score is only listed as a possibility. */
  private static final int LEAST = 40;

  private static final int MOST_OTHERS = 5;
  private static final int LONGEST_LINE = 300;

  /** A possible match. */
  private record Pair(WantedProgram program, Candidate candidate) {}

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
   * @param told what the teacher says; it overrides what the submission says
   * @throws UnusableProgram if the submission names a file that is not there
   */
  public static Plan of(Path folder, List<WantedProgram> wanted, Mapping told)
      throws UnusableProgram, IOException {
    Mapping mapping = Mapping.in(folder).overriddenBy(told);
    References references = References.of(folder);
    List<String> readMe = readMe(folder);
    List<Pair> pairs = new ArrayList<>();
    Map<String, Choice> choices = new LinkedHashMap<>();
    Set<Path> taken = new HashSet<>();
    for (WantedProgram program : wanted) {
      Optional<Mapping.Entry> entry = mapping.of(program.id());
      if (entry.isPresent()) {
        Choice mapped = Choice.mapped(program, entry.get(), folder);
        taken.add(mapped.chosen().orElseThrow().file());
        choices.put(program.id(), mapped);
      } else {
        BuildFiles.describing(folder, program.names())
            .ifPresent(how -> choices.put(program.id(), Choice.described(program, how)));
        for (Path file : references.files()) {
          if (Languages.isStarted(file) && !isNamedAfterAnother(folder, file, program, wanted)) {
            SourceTraits traits = references.traitsOf(file);
            Scoring.of(folder, file, program, traits, lines(readMe, file))
                .map(candidate -> startable(candidate, folder, references, program, wanted))
                .map(candidate -> new Pair(program, candidate))
                .ifPresent(pairs::add);
          }
        }
      }
    }
    match(pairs, taken, choices);
    for (WantedProgram program : wanted) {
      choices.putIfAbsent(
          program.id(), Choice.found(program, Optional.empty(), others(pairs, program)));
    }
    return new Plan(folder, references, choices);
  }

  /** The same, or the file with the main function that uses it if it has none. */
  private static Candidate startable(
      Candidate candidate,
      Path folder,
      References references,
      WantedProgram program,
      List<WantedProgram> wanted) {
    Path file = candidate.file();
    if (SourceTraits.hasMain(references.code(file))) {
      return candidate;
    }
    return references
        .starterOf(file, other -> !isNamedAfterAnother(folder, other, program, wanted))
        .map(main -> candidate.startedBy(main, file.getFileName().toString()))
        .orElse(candidate);
  }

  /** A file named after one program is never another, however well it would fit. */
  private static boolean isNamedAfterAnother(
      Path folder, Path file, WantedProgram program, List<WantedProgram> wanted) {
    return !ProgramFinder.isNamed(folder, file, program.names())
        && wanted.stream().anyMatch(other -> ProgramFinder.isNamed(folder, file, other.names()));
  }

  private static void match(List<Pair> pairs, Set<Path> taken, Map<String, Choice> choices) {
    pairs.sort(
        Comparator.comparingInt((Pair pair) -> -pair.candidate.score())
            .thenComparing(pair -> pair.candidate.file()));
    for (Pair pair : pairs) {
      Candidate candidate = pair.candidate;
      boolean open = !choices.containsKey(pair.program.id());
      if (open && candidate.score() >= LEAST && taken.add(candidate.file())) {
        List<Candidate> others =
            others(pairs, pair.program).stream()
                .filter(other -> !other.equals(candidate))
                .filter(other -> !candidate.certain() || other.certain())
                .toList();
        choices.put(pair.program.id(), Choice.found(pair.program, Optional.of(candidate), others));
      }
    }
  }

  private static List<Candidate> others(List<Pair> pairs, WantedProgram program) {
    return pairs.stream()
        .filter(pair -> pair.program.equals(program))
        .map(Pair::candidate)
        .toList();
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

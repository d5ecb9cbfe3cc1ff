package dev.socketlab.grading.assignment;

import dev.socketlab.grading.architecture.Architecture;
import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.Phrasing;
import dev.socketlab.grading.finding.WantedProgram.Waits;
import dev.socketlab.grading.protocol.Protocol;
import dev.socketlab.grading.question.BuiltInService;
import dev.socketlab.grading.question.Division;
import dev.socketlab.grading.question.ExpectedService;
import dev.socketlab.grading.question.ProtocolService;
import dev.socketlab.grading.suite.ProtocolFit;
import dev.socketlab.grading.suite.Registry;
import dev.socketlab.grading.suite.scenario.PlaysScenario;
import dev.socketlab.grading.suite.server.ArchitectureCheck;
import dev.socketlab.grading.suite.server.StartsAsTold;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads one program of an assignment, and rejects one that contradicts itself. */
final class ProgramReader {

  private static final String STARTS_AS_TOLD = new StartsAsTold().id();

  private final String assignment;
  private final String name;
  private final AssignmentReader.Program program;

  /** The files that lie in its folder. */
  private final Map<String, byte[]> folder;

  private final Optional<ProtocolReader> protocol;

  /** The checks that the program describes itself. */
  private final Map<String, Check> scenarios;

  /**
   * @param assignment its id
   * @throws IllegalArgumentException if the program describes a check that cannot be read
   */
  ProgramReader(String assignment, String name, AssignmentReader.Program program) {
    this.assignment = assignment;
    this.name = name;
    this.program = program;
    this.folder = located(() -> FolderReader.files(program.folder()));
    this.protocol =
        Optional.ofNullable(program.protocol())
            .map(described -> located(() -> new ProtocolReader(described, folder)));
    this.scenarios = scenarios();
  }

  /** The names of the checks that it describes itself. */
  Set<String> described() {
    return scenarios.keySet();
  }

  /** With the checks that each check needs. */
  ProgramSpec program(Map<String, List<String>> needs) {
    List<CheckSpec> checks = checks(needs);
    if (program.arguments() == null && program.checks().containsKey(STARTS_AS_TOLD)) {
      throw wrong(name + " has " + STARTS_AS_TOLD + ", but no arguments to start with");
    }
    return new ProgramSpec(
        name,
        service(),
        named("division", program.division(), Division.values(), Division::word)
            .orElse(Division.EXACT),
        named("phrasing", program.phrasing(), Phrasing.values(), Phrasing::word)
            .orElse(Phrasing.LEARNED),
        program.files(),
        Optional.ofNullable(program.arguments()),
        named("waits", program.waits(), Waits.values(), Waits::word),
        folder,
        located(() -> FolderReader.reference(program.reference())),
        checks);
  }

  private ExpectedService service() {
    if (protocol.isEmpty()) {
      return named("service", program.service(), BuiltInService.values(), ExpectedService::word)
          .orElse(BuiltInService.CALC);
    }
    if (program.service() != null) {
      throw wrong(name + " has a service and a protocol; one of them says how it speaks");
    }
    Protocol described = located(() -> protocol.orElseThrow().protocol());
    if (program.phrasing() != null || program.division() != null) {
      throw wrong(name + " has a protocol, which needs no phrasing and no division");
    }
    for (String check : program.checks().keySet()) {
      Registry.find(check)
          .flatMap(found -> ProtocolFit.reasonAgainst(found, described))
          .ifPresent(
              reason -> {
                throw wrong(name + " has " + check + ", " + reason);
              });
    }
    return new ProtocolService(described);
  }

  private Map<String, Check> scenarios() {
    if (program.scenarios() == null) {
      return Map.of();
    }
    if (protocol.isEmpty()) {
      throw wrong(name + " has scenarios, but no protocol");
    }
    Map<String, Check> checks = new LinkedHashMap<>();
    located(() -> protocol.get().scenarios(program.scenarios()))
        .forEach((check, scenario) -> checks.put(check, new PlaysScenario(scenario)));
    for (String check : checks.keySet()) {
      if (Registry.find(check).isPresent()) {
        throw wrong(name + " has a scenario with the name of a check, " + check);
      }
      if (!program.checks().containsKey(check)) {
        throw wrong(name + " has a scenario without points, " + check);
      }
    }
    return checks;
  }

  private <T> T located(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (AssignmentProblem problem) {
      throw problem.below("programs", name);
    }
  }

  private List<CheckSpec> checks(Map<String, List<String>> needs) {
    Map<String, Set<Architecture>> accepted = accepted();
    List<CheckSpec> checks = new ArrayList<>();
    program
        .checks()
        .forEach(
            (check, points) -> {
              Check found =
                  Optional.ofNullable(scenarios.get(check))
                      .or(() -> Registry.find(check))
                      .orElseThrow(() -> unknown(check));
              List<String> needed =
                  needs.getOrDefault(check, List.of()).stream()
                      .filter(program.checks()::containsKey)
                      .toList();
              for (String before : needed) {
                if (checks.stream().noneMatch(earlier -> earlier.id().equals(before))) {
                  throw wrong(name + " has " + check + " before " + before + ", which it needs");
                }
              }
              if (points == null || points < 0) {
                throw wrong(
                    name + " gives " + (points == null ? "no" : points) + " points for " + check);
              }
              checks.add(
                  new CheckSpec(
                      found instanceof ArchitectureCheck judge && accepted.containsKey(check)
                          ? judge.accepting(accepted.get(check))
                          : found,
                      points,
                      needed));
            });
    return checks;
  }

  /** The architectures that the program may have, for each check that judges them. */
  private Map<String, Set<Architecture>> accepted() {
    Map<String, Set<Architecture>> accepted = new LinkedHashMap<>();
    Map<String, List<String>> accepts = program.accepts() == null ? Map.of() : program.accepts();
    accepts.forEach(
        (check, words) -> {
          if (!program.checks().containsKey(check)) {
            throw wrong(
                name + " accepts architectures for " + check + ", a check that it does not have");
          }
          if (Registry.find(check).filter(ArchitectureCheck.class::isInstance).isEmpty()) {
            throw wrong(name + " accepts architectures for " + check + ", which judges none");
          }
          if (words == null || words.isEmpty()) {
            throw wrong(name + " accepts no architecture for " + check);
          }
          Set<Architecture> named = EnumSet.noneOf(Architecture.class);
          for (String word : words) {
            named.add(
                Architecture.of(word)
                    .orElseThrow(
                        () ->
                            wrong(
                                "%s accepts an unknown architecture for %s, \"%s\"; there is: %s"
                                    .formatted(name, check, word, Architecture.words()))));
          }
          accepted.put(check, named);
        });
    return accepted;
  }

  /** Looks up the value that a word stands for; empty if there is no word. */
  private <T> Optional<T> named(String what, String word, T[] all, Function<T, String> wordOf) {
    if (word == null) {
      return Optional.empty();
    }
    Optional<T> found =
        Stream.of(all)
            .filter(one -> wordOf.apply(one).equals(word.toLowerCase(Locale.ROOT)))
            .findFirst();
    if (found.isEmpty()) {
      String words = Stream.of(all).map(wordOf).collect(Collectors.joining(", "));
      throw wrong("unknown " + what + " \"" + word + "\"; there is: " + words);
    }
    return found;
  }

  private AssignmentProblem unknown(String check) {
    List<String> known = new ArrayList<>(scenarios.keySet());
    Registry.all().forEach(one -> known.add(one.id()));
    return new AssignmentProblem(
        List.of("programs", name, "checks", check),
        "there is no such check" + NearestWord.hint(check, known));
  }

  private IllegalArgumentException wrong(String what) {
    return AssignmentReader.wrong(assignment, what);
  }
}

package dev.socketlab.grading.assignment;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.socketlab.grading.architecture.Architecture;
import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.Phrasing;
import dev.socketlab.grading.finding.WantedProgram.Waits;
import dev.socketlab.grading.question.Division;
import dev.socketlab.grading.question.ExpectedService;
import dev.socketlab.grading.sandbox.Limits;
import dev.socketlab.grading.suite.Registry;
import dev.socketlab.grading.suite.server.ArchitectureCheck;
import dev.socketlab.grading.suite.server.StartsAsTold;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads assignments, and rejects one that contradicts itself, so that a mistake in it is found at
 * once and not in the middle of a run.
 */
public final class AssignmentReader {

  /** The content of the file. */
  private record File(
      @JsonProperty(required = true) String title,
      String about,
      Map<String, Map<String, Integer>> limits,
      @JsonProperty(required = true) Map<String, List<String>> needs,
      @JsonProperty(required = true) Map<String, Program> programs) {}

  private record Program(
      String service,
      String division,
      String phrasing,
      @JsonProperty(required = true) List<String> files,
      List<String> arguments,
      String waits,
      Map<String, List<String>> accepts,
      @JsonProperty(required = true) Map<String, Integer> checks) {}

  private static final String STARTS_AS_TOLD = new StartsAsTold().id();

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private AssignmentReader() {}

  /**
   * Reads a built-in assignment.
   *
   * @throws IllegalArgumentException if none has that id
   */
  public static Assignment builtIn(String id) throws IOException {
    return read(AssignmentFile.of(id));
  }

  /**
   * @throws IllegalArgumentException if the assignment contradicts itself, or is no assignment
   */
  public static Assignment read(AssignmentFile source) {
    String id = source.id();
    File file = parsed(source);
    file.needs.forEach(
        (check, needed) ->
            Stream.concat(Stream.of(check), needed.stream())
                .filter(name -> Registry.find(name).isEmpty())
                .forEach(
                    name -> {
                      throw wrong(id, "needs name an unknown check, " + name);
                    }));
    List<ProgramSpec> programs = new ArrayList<>();
    file.programs.forEach((name, program) -> programs.add(program(id, name, program, file.needs)));
    return new Assignment(
        id,
        file.title,
        file.about == null ? "" : file.about.strip(),
        limits(id, file, "run", Limits.RUN),
        limits(id, file, "build", Limits.BUILD),
        programs);
  }

  private static File parsed(AssignmentFile source) {
    try {
      return YAML.readValue(source.yaml(), File.class);
    } catch (JsonProcessingException wrong) {
      JsonLocation place = wrong.getLocation();
      throw wrong(
          source.id(),
          (place == null ? "" : "line " + place.getLineNr() + ": ")
              + wrong.getOriginalMessage().lines().findFirst().orElse("is not YAML"));
    }
  }

  private static Limits limits(String id, File file, String what, Limits defaults) {
    Map<String, Map<String, Integer>> all = file.limits == null ? Map.of() : file.limits;
    for (String key : all.keySet()) {
      if (!List.of("run", "build").contains(key)) {
        throw wrong(id, "limits are for run and build, not for \"" + key + "\"");
      }
    }
    try {
      return defaults.with(all.getOrDefault(what, Map.of()));
    } catch (IllegalArgumentException invalid) {
      throw wrong(id, "limits of " + what + ": " + invalid.getMessage());
    }
  }

  private static ProgramSpec program(
      String id, String name, Program program, Map<String, List<String>> needs) {
    List<CheckSpec> checks = checks(id, name, program, needs);
    if (program.arguments == null && program.checks.containsKey(STARTS_AS_TOLD)) {
      throw wrong(id, name + " has " + STARTS_AS_TOLD + ", but no arguments to start with");
    }
    return new ProgramSpec(
        name,
        named(id, "service", program.service, ExpectedService.values(), ExpectedService::word)
            .orElse(ExpectedService.CALC),
        named(id, "division", program.division, Division.values(), Division::word)
            .orElse(Division.EXACT),
        named(id, "phrasing", program.phrasing, Phrasing.values(), Phrasing::word)
            .orElse(Phrasing.LEARNED),
        program.files,
        Optional.ofNullable(program.arguments),
        named(id, "waits", program.waits, Waits.values(), Waits::word),
        checks);
  }

  private static List<CheckSpec> checks(
      String id, String name, Program program, Map<String, List<String>> needs) {
    Map<String, Set<Architecture>> accepted = accepted(id, name, program);
    List<CheckSpec> checks = new ArrayList<>();
    program.checks.forEach(
        (check, points) -> {
          Check found =
              Registry.find(check)
                  .orElseThrow(() -> wrong(id, name + " has an unknown check, " + check));
          List<String> needed =
              needs.getOrDefault(check, List.of()).stream()
                  .filter(program.checks::containsKey)
                  .toList();
          for (String before : needed) {
            if (checks.stream().noneMatch(earlier -> earlier.id().equals(before))) {
              throw wrong(id, name + " has " + check + " before " + before + ", which it needs");
            }
          }
          if (points == null || points < 0) {
            throw wrong(
                id, name + " gives " + (points == null ? "no" : points) + " points for " + check);
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
  private static Map<String, Set<Architecture>> accepted(String id, String name, Program program) {
    Map<String, Set<Architecture>> accepted = new LinkedHashMap<>();
    Map<String, List<String>> accepts = program.accepts == null ? Map.of() : program.accepts;
    accepts.forEach(
        (check, words) -> {
          if (!program.checks.containsKey(check)) {
            throw wrong(
                id,
                name + " accepts architectures for " + check + ", a check that it does not have");
          }
          if (Registry.find(check).filter(ArchitectureCheck.class::isInstance).isEmpty()) {
            throw wrong(id, name + " accepts architectures for " + check + ", which judges none");
          }
          if (words == null || words.isEmpty()) {
            throw wrong(id, name + " accepts no architecture for " + check);
          }
          Set<Architecture> named = EnumSet.noneOf(Architecture.class);
          for (String word : words) {
            named.add(
                Architecture.of(word)
                    .orElseThrow(
                        () ->
                            wrong(
                                id,
                                "%s accepts an unknown architecture for %s, \"%s\"; there is: %s"
                                    .formatted(name, check, word, Architecture.words()))));
          }
          accepted.put(check, named);
        });
    return accepted;
  }

  /** Looks up the value that a word stands for; empty if there is no word. */
  private static <T> Optional<T> named(
      String id, String what, String word, T[] all, Function<T, String> wordOf) {
    if (word == null) {
      return Optional.empty();
    }
    Optional<T> found =
        Stream.of(all)
            .filter(one -> wordOf.apply(one).equals(word.toLowerCase(Locale.ROOT)))
            .findFirst();
    if (found.isEmpty()) {
      String words = Stream.of(all).map(wordOf).collect(Collectors.joining(", "));
      throw wrong(id, "unknown " + what + " \"" + word + "\"; there is: " + words);
    }
    return found;
  }

  private static IllegalArgumentException wrong(String id, String what) {
    return new IllegalArgumentException("assignment " + id + ": " + what);
  }
}

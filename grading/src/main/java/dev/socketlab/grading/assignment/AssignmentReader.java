package dev.socketlab.grading.assignment;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.Division;
import dev.socketlab.grading.check.Phrasing;
import dev.socketlab.grading.check.Service;
import dev.socketlab.grading.sandbox.Limits;
import dev.socketlab.grading.suite.Registry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads assignments, and takes none that contradicts itself: what is wrong with one is found when
 * it is read, not in the middle of a class.
 */
public final class AssignmentReader {

  /** As it stands in the file. */
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
      @JsonProperty(required = true) List<String> arguments,
      @JsonProperty(required = true) Map<String, Integer> checks) {}

  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private AssignmentReader() {}

  /**
   * One of the assignments that come with the program.
   *
   * @throws IllegalArgumentException if there is none of that name
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

  private static Limits limits(String id, File file, String what, Limits usual) {
    Map<String, Map<String, Integer>> all = file.limits == null ? Map.of() : file.limits;
    for (String key : all.keySet()) {
      if (!List.of("run", "build").contains(key)) {
        throw wrong(id, "limits are for run and build, not for \"" + key + "\"");
      }
    }
    try {
      return usual.with(all.getOrDefault(what, Map.of()));
    } catch (IllegalArgumentException bad) {
      throw wrong(id, "limits of " + what + ": " + bad.getMessage());
    }
  }

  private static ProgramSpec program(
      String id, String name, Program program, Map<String, List<String>> needs) {
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
          checks.add(new CheckSpec(found, points, needed));
        });
    return new ProgramSpec(
        name,
        service(id, program),
        division(id, program),
        phrasing(id, program),
        program.files,
        program.arguments,
        checks);
  }

  private static Service service(String id, Program program) {
    if (program.service == null) {
      return Service.CALC;
    }
    return Stream.of(Service.values())
        .filter(service -> service.word().equals(program.service.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                wrong(
                    id,
                    "unknown service \""
                        + program.service
                        + "\"; there is: "
                        + Stream.of(Service.values())
                            .map(Service::word)
                            .collect(Collectors.joining(", "))));
  }

  private static Division division(String id, Program program) {
    if (program.division == null) {
      return Division.EXACT;
    }
    return Stream.of(Division.values())
        .filter(division -> division.word().equals(program.division.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                wrong(
                    id,
                    "unknown division \""
                        + program.division
                        + "\"; there is: "
                        + Stream.of(Division.values())
                            .map(Division::word)
                            .collect(Collectors.joining(", "))));
  }

  private static Phrasing phrasing(String id, Program program) {
    if (program.phrasing == null) {
      return Phrasing.LEARNED;
    }
    return Stream.of(Phrasing.values())
        .filter(phrasing -> phrasing.word().equals(program.phrasing.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                wrong(
                    id,
                    "unknown phrasing \""
                        + program.phrasing
                        + "\"; there is: "
                        + Stream.of(Phrasing.values())
                            .map(Phrasing::word)
                            .collect(Collectors.joining(", "))));
  }

  private static IllegalArgumentException wrong(String id, String what) {
    return new IllegalArgumentException("assignment " + id + ": " + what);
  }
}

package dev.socketlab.grading.assignment;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.socketlab.grading.sandbox.Limits;
import dev.socketlab.grading.suite.Registry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Reads assignments, and rejects one that contradicts itself, so that a mistake in it is found at
 * once and not in the middle of a run.
 */
public final class AssignmentReader {

  /** The content of the file. */
  private record File(
      String title,
      String about,
      Map<String, Map<String, Integer>> limits,
      Map<String, List<String>> needs,
      Map<String, Program> programs) {}

  /** A program in it. */
  record Program(
      String service,
      JsonNode protocol,
      JsonNode scenarios,
      JsonNode folder,
      JsonNode reference,
      String division,
      String phrasing,
      List<String> files,
      List<String> arguments,
      String waits,
      Map<String, List<String>> accepts,
      Map<String, Integer> checks) {}

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
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
    try {
      return readParsed(source);
    } catch (AssignmentProblem problem) {
      String place = YamlPosition.of(source.yaml(), problem.path());
      throw wrong(source.id(), place + problem.getMessage());
    }
  }

  private static Assignment readParsed(AssignmentFile source) {
    String id = source.id();
    File file = parsed(source);
    require(file.title, "title");
    require(file.programs, "programs");
    file.programs.forEach(
        (name, program) -> {
          require(program, "programs", name);
          require(program.files, "programs", name, "files");
          require(program.checks, "programs", name, "checks");
        });
    List<ProgramReader> readers = new ArrayList<>();
    file.programs.forEach((name, program) -> readers.add(new ProgramReader(id, name, program)));
    Map<String, List<String>> needs = file.needs == null ? Map.of() : file.needs;
    Set<String> known = new TreeSet<>();
    Registry.all().forEach(check -> known.add(check.id()));
    readers.forEach(reader -> known.addAll(reader.described()));
    needs.forEach(
        (check, needed) ->
            Stream.concat(Stream.of(check), needed.stream())
                .filter(name -> !known.contains(name))
                .forEach(
                    name -> {
                      throw new AssignmentProblem(
                          List.of("needs", check),
                          "there is no check " + name + NearestWord.hint(name, known));
                    }));
    return new Assignment(
        id,
        file.title,
        file.about == null ? "" : file.about.strip(),
        limits(id, file, "run", Limits.RUN),
        limits(id, file, "build", Limits.BUILD),
        readers.stream().map(reader -> reader.program(needs)).toList());
  }

  private static void require(Object value, String... path) {
    if (value == null) {
      throw new AssignmentProblem(List.of(path), "is missing");
    }
  }

  private static File parsed(AssignmentFile source) {
    try {
      return YAML.readValue(source.yaml(), File.class);
    } catch (UnrecognizedPropertyException unknown) {
      // Fields are read in another order than they stand: the location would be that of the last.
      List<String> fields =
          unknown.getKnownPropertyIds().stream().map(Object::toString).sorted().toList();
      throw new AssignmentProblem(
          names(unknown),
          "there is no such field; there is: "
              + String.join(", ", fields)
              + NearestWord.hint(unknown.getPropertyName(), fields));
    } catch (MismatchedInputException other) {
      throw new AssignmentProblem(names(other), "must be " + kind(other.getTargetType()));
    } catch (JsonProcessingException wrong) {
      JsonLocation place = wrong.getLocation();
      throw wrong(
          source.id(),
          (place == null
                  ? ""
                  : "line %d, column %d: ".formatted(place.getLineNr(), place.getColumnNr()))
              + wrong.getOriginalMessage().lines().findFirst().orElse("is not YAML"));
    }
  }

  private static List<String> names(JsonMappingException wrong) {
    return wrong.getPath().stream()
        .map(
            step ->
                step.getFieldName() == null
                    ? String.valueOf(step.getIndex() + 1)
                    : step.getFieldName())
        .toList();
  }

  private static String kind(Class<?> type) {
    if (type == Integer.class) {
      return "a whole number";
    }
    if (type == String.class) {
      return "a text";
    }
    return List.class.isAssignableFrom(type) ? "a list" : "fields with their values";
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

  static IllegalArgumentException wrong(String id, String what) {
    return new IllegalArgumentException("assignment " + id + ": " + what);
  }
}

package dev.socketlab.grading.assignment;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.socketlab.grading.sandbox.Limits;
import dev.socketlab.grading.suite.Registry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
      Map<String, List<String>> needs,
      @JsonProperty(required = true) Map<String, Program> programs) {}

  /** A program in it. */
  record Program(
      String service,
      JsonNode protocol,
      JsonNode scenarios,
      JsonNode folder,
      JsonNode reference,
      String division,
      String phrasing,
      @JsonProperty(required = true) List<String> files,
      List<String> arguments,
      String waits,
      Map<String, List<String>> accepts,
      @JsonProperty(required = true) Map<String, Integer> checks) {}

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
    List<ProgramReader> readers = new ArrayList<>();
    file.programs.forEach((name, program) -> readers.add(new ProgramReader(id, name, program)));
    Map<String, List<String>> needs = file.needs == null ? Map.of() : file.needs;
    needs.forEach(
        (check, needed) ->
            Stream.concat(Stream.of(check), needed.stream())
                .filter(name -> Registry.find(name).isEmpty())
                .filter(name -> readers.stream().noneMatch(one -> one.describes(name)))
                .forEach(
                    name -> {
                      throw wrong(id, "needs name an unknown check, " + name);
                    }));
    return new Assignment(
        id,
        file.title,
        file.about == null ? "" : file.about.strip(),
        limits(id, file, "run", Limits.RUN),
        limits(id, file, "build", Limits.BUILD),
        readers.stream().map(reader -> reader.program(needs)).toList());
  }

  private static File parsed(AssignmentFile source) {
    try {
      return YAML.readValue(source.yaml(), File.class);
    } catch (UnrecognizedPropertyException unknown) {
      // Fields are read in another order than they stand: the location would be that of the last.
      throw wrong(
          source.id(),
          "%s: there is no such field; there is: %s"
              .formatted(
                  unknown.getPath().stream()
                      .map(JsonMappingException.Reference::getFieldName)
                      .collect(Collectors.joining(" → ")),
                  unknown.getKnownPropertyIds().stream()
                      .map(Object::toString)
                      .sorted()
                      .collect(Collectors.joining(", "))));
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

  static IllegalArgumentException wrong(String id, String what) {
    return new IllegalArgumentException("assignment " + id + ": " + what);
  }
}

package dev.socketlab.grading.selfcheck;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.socketlab.grading.assignment.Assignment;
import dev.socketlab.grading.assignment.AssignmentReader;
import dev.socketlab.grading.assignment.CheckSpec;
import dev.socketlab.grading.assignment.ProgramSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The collection of broken programs. Each of its files holds mistakes in one good submission. A
 * file that contradicts the assignment is rejected when it is read.
 */
record BrokenPrograms(List<Base> bases, List<Mistake> mistakes) {

  /** Where the files are, relative to the grader's folder in a clone. */
  static final Path FOLDER = Path.of("src", "test", "resources", "broken");

  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /**
   * The content of a file.
   *
   * @param base the path of the good submission, relative to the grader's folder
   */
  private record File(
      @JsonProperty(required = true) String language,
      @JsonProperty(required = true) String assignment,
      @JsonProperty(required = true) String base,
      @JsonProperty(required = true) List<Entry> mistakes) {}

  private record Entry(
      @JsonProperty(required = true) String id,
      @JsonProperty(required = true) String program,
      @JsonProperty(required = true) String mistake,
      @JsonProperty(required = true) List<Change> changes,
      @JsonProperty(value = "caught-by", required = true) Set<String> caughtBy,
      Map<String, String> faults,
      Map<String, String> also) {}

  BrokenPrograms {
    bases = List.copyOf(bases);
    mistakes = List.copyOf(mistakes);
  }

  /**
   * Reads the collection of a clone.
   *
   * @param grading the grader's folder in the clone
   * @throws IllegalArgumentException if a file contradicts itself or the assignment
   */
  static BrokenPrograms in(Path grading) throws IOException {
    Path folder = grading.resolve(FOLDER);
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException(
          "there is no " + folder + "; the self-check needs a clone of Socketlab: see --root");
    }
    List<Base> bases = new ArrayList<>();
    List<Mistake> mistakes = new ArrayList<>();
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path file : entries.filter(one -> one.toString().endsWith(".yaml")).sorted().toList()) {
        File read = YAML.readValue(file.toFile(), File.class);
        Base base = new Base(read.language, read.assignment, grading.resolve(read.base));
        bases.add(base);
        for (Entry entry : read.mistakes) {
          mistakes.add(mistake(base, entry));
        }
      }
    }
    Set<String> ids = new HashSet<>();
    for (Mistake mistake : mistakes) {
      if (!ids.add(mistake.id())) {
        throw new IllegalArgumentException("two mistakes are called \"" + mistake.id() + "\"");
      }
    }
    return new BrokenPrograms(bases, mistakes);
  }

  private static Mistake mistake(Base base, Entry entry) throws IOException {
    Mistake mistake =
        new Mistake(
            entry.id,
            base,
            entry.program,
            entry.mistake,
            entry.changes,
            entry.caughtBy,
            entry.faults == null ? Map.of() : entry.faults,
            entry.also == null ? Map.of() : entry.also);
    Set<String> known = checks(base, mistake);
    Stream.concat(mistake.caughtBy().stream(), mistake.also().keySet().stream())
        .filter(check -> !known.contains(check))
        .forEach(
            check -> {
              throw new IllegalArgumentException(
                  mistake.id() + ": " + mistake.program() + " has no check \"" + check + "\"");
            });
    return mistake;
  }

  private static Set<String> checks(Base base, Mistake mistake) throws IOException {
    Assignment assignment = AssignmentReader.builtIn(base.assignment());
    ProgramSpec program =
        assignment.programs().stream()
            .filter(one -> one.id().equals(mistake.program()))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        mistake.id() + ": no program is called \"" + mistake.program() + "\""));
    return program.checks().stream().map(CheckSpec::id).collect(Collectors.toSet());
  }
}

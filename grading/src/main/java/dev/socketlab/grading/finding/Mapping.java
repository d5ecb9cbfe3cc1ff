package dev.socketlab.grading.finding;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where programs are, as people say it: a teacher with {@code --map}, a student in {@value #FILE}.
 * It overrides every guess.
 *
 * @param entries by program
 */
public record Mapping(Map<String, Entry> entries) {

  public static final String FILE = "socketlab.yaml";
  public static final String OPTION = "--map";
  public static final Mapping NONE = new Mapping(Map.of());

  /**
   * Where one program is, and how it is started.
   *
   * @param path its file, relative to the submission's folder
   * @param arguments how it is started; null if that is left to be found out
   * @param source who says so
   */
  public record Entry(String path, List<String> arguments, String source) {

    public Optional<List<String>> saidArguments() {
      return Optional.ofNullable(arguments);
    }

    Path file(Path folder) throws UnusableProgram {
      try {
        Path file = folder.resolve(path).normalize();
        if (file.startsWith(folder) && Source.isFile(file) && isBelow(folder, file)) {
          return file;
        }
      } catch (InvalidPathException noPath) {
        // Reported below, in the same words as a path that leads nowhere.
      }
      throw new UnusableProgram(
          source + " names \"" + path + "\", which is no file of the submission", "", "");
    }

    /** A folder on the way may be a link out of the submission. */
    private static boolean isBelow(Path folder, Path file) {
      try {
        return file.toRealPath().startsWith(folder.toRealPath());
      } catch (IOException gone) {
        return false;
      }
    }
  }

  public Mapping {
    entries = Map.copyOf(entries);
  }

  /**
   * Reads {@code server1=q1/main.py,server2=q2/main.py}.
   *
   * @throws IllegalArgumentException if it does not have that form
   */
  public static Mapping parse(String text) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (String each : text.split(",", -1)) {
      String[] sides = each.split("=", 2);
      if (sides.length != 2 || sides[0].isBlank() || sides[1].isBlank()) {
        throw new IllegalArgumentException(
            "\"" + each + "\" is not PROGRAM=PATH, like server1=q1/main.py");
      }
      entries.put(sides[0].strip(), new Entry(sides[1].strip(), null, OPTION));
    }
    return new Mapping(entries);
  }

  /** Maps one program to a file. */
  public static Mapping of(String program, String path) {
    return new Mapping(Map.of(program, new Entry(path, null, OPTION)));
  }

  /** What the submission says. */
  static Mapping in(Path folder) throws UnusableProgram, IOException {
    Path file = folder.resolve(FILE);
    if (!Source.isFile(file)) {
      return NONE;
    }
    JsonNode programs;
    try {
      programs = new YAMLMapper().readTree(Source.bytes(file)).path("programs");
    } catch (JacksonException malformed) {
      throw new UnusableProgram(FILE + " is not YAML", "", malformed.getOriginalMessage());
    }
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> program : programs.properties()) {
      JsonNode said = program.getValue();
      String path = said.isTextual() ? said.asText() : said.path("file").asText("");
      if (path.isEmpty()) {
        throw new UnusableProgram(
            FILE + " names no file for " + program.getKey(),
            "",
            "allowed: \"server1: main.py\", or \"server1: {file: main.py, arguments: [...]}\"");
      }
      entries.put(program.getKey(), new Entry(path, arguments(said.path("arguments")), FILE));
    }
    return new Mapping(entries);
  }

  private static List<String> arguments(JsonNode said) {
    if (said.isTextual()) {
      String words = said.asText().strip();
      return words.isEmpty() ? List.of() : List.of(words.split("\\s+", -1));
    }
    if (!said.isArray()) {
      return null;
    }
    List<String> arguments = new ArrayList<>();
    said.forEach(word -> arguments.add(word.asText()));
    return List.copyOf(arguments);
  }

  /**
   * Checks that it names only programs of the assignment.
   *
   * @throws IllegalArgumentException if it does not
   */
  public void checkPrograms(List<String> known) {
    for (String program : entries.keySet()) {
      if (!known.contains(program)) {
        throw new IllegalArgumentException(
            OPTION
                + ": no program is called \""
                + program
                + "\"; there is: "
                + String.join(", ", known));
      }
    }
  }

  /**
   * Checks that its files are there.
   *
   * @param folder the submission
   * @throws IllegalArgumentException if one is not
   */
  public void checkFiles(Path folder) {
    for (Entry entry : entries.values()) {
      try {
        entry.file(folder);
      } catch (UnusableProgram missing) {
        throw new IllegalArgumentException(missing.getMessage(), missing);
      }
    }
  }

  Mapping overriddenBy(Mapping other) {
    Map<String, Entry> all = new LinkedHashMap<>(entries);
    all.putAll(other.entries);
    return new Mapping(all);
  }

  public Optional<Entry> of(String program) {
    return Optional.ofNullable(entries.get(program));
  }
}

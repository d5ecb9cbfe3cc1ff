package dev.socketlab.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Servers with protocols of their own, which only their clients know. */
@Timeout(900)
class OwnClientsIT {

  private static final Path PAIRS = Path.of("src/test/resources/pairs").toAbsolutePath();

  /** A part of a request, by submission. */
  private static final Map<String, String> REQUESTS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("asked-address", "It takes binary numbers"),
              Map.entry("built-in", "[~+~"),
              Map.entry("codes-c", "It takes binary numbers"),
              Map.entry("counted", "It takes binary numbers"),
              Map.entry("form-js", "cmd=math&eq="),
              Map.entry("handshake-java", "INC "),
              Map.entry("header", "sum;"),
              Map.entry("join", "REQUEST|"),
              Map.entry("json", "{\"operation\": \"add\", \"a\": "),
              Map.entry("laboratory-address", "\"wanted\": \"sum\"}"),
              Map.entry("nested-js", "{\"type\":\"SUM\",\"payload\":{\"values\":["),
              Map.entry("packed", "It takes binary numbers"),
              Map.entry("packed-reply", "It takes binary numbers"),
              Map.entry("parts", "\"plus\", then \""),
              Map.entry("pickle", "It takes binary numbers"),
              Map.entry("prefix-fixed-port", "~calc>>"),
              Map.entry("tagged-java", "It takes binary numbers"),
              Map.entry("two-steps-c", "\"+\", then \"<")));

  /** Their clients show nothing that helps. */
  private static final List<String> USELESS = List.of("crasher", "flooder", "liar");

  private static final int PAIRS_DRAWN = 3;

  @TempDir private Path folder;

  private Map<String, GradesFile.Program> graded() throws IOException, InterruptedException {
    Path made = Files.createDirectories(folder.resolve("class"));
    List<String> useful = Sample.of(REQUESTS.keySet(), PAIRS_DRAWN);
    for (String pair : Stream.concat(useful.stream(), Sample.of(USELESS, 1).stream()).toList()) {
      Files.createDirectories(made.resolve(pair));
      try (Stream<Path> files = Files.list(PAIRS.resolve(pair))) {
        for (Path file : files.toList()) {
          Files.copy(file, made.resolve(pair).resolve(file.getFileName()));
        }
      }
    }
    GradingJar.Ended ended =
        GradingJar.run(
            folder, "class", "-a", PAIRS.resolve("class.yaml").toString(), "--out", "report");
    assertThat(ended.code()).as(ended.err()).isZero();
    Map<String, GradesFile.Program> programs = new TreeMap<>();
    for (GradesFile.Submission one : GradesFile.in(folder.resolve("report")).submissions()) {
      programs.put(one.id(), one.programs().get(0));
    }
    return programs;
  }

  @Test
  void aServerIsSpokenToAsItsClientDoesAndAUselessClientDoesNoHarm() throws Exception {
    graded()
        .forEach(
            (id, program) -> {
              assertThat(program.checks())
                  .as(id + " " + program.findings())
                  .allMatch(GradesFile.Check::earnsPoints);
              if (REQUESTS.containsKey(id)) {
                assertThat(program.findings())
                    .as(id)
                    .anyMatch(words -> words.startsWith("How a request looks was learned from "))
                    .anyMatch(words -> words.contains(REQUESTS.get(id)));
              } else {
                assertThat(program.findings()).as(id).noneMatch(words -> words.contains("learned"));
              }
            });
  }
}

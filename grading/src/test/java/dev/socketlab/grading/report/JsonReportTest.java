package dev.socketlab.grading.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.socketlab.grading.grade.CheckGrade;
import dev.socketlab.grading.grade.ClassGrade;
import dev.socketlab.grading.grade.Event;
import dev.socketlab.grading.grade.Explanation;
import dev.socketlab.grading.grade.Outcome;
import dev.socketlab.grading.grade.ProgramGrade;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonReportTest {

  private static final Path SCHEMA = Path.of("..", "docs", "grades.schema.json");

  @TempDir private Path directory;

  @Test
  void formIsTheDocumentedOne() throws IOException {
    ClassGrade grade =
        Samples.graded(
            Samples.submission(
                "bob",
                new ProgramGrade(
                    "server1",
                    "python3 server1.py 40001",
                    List.of("It waits to be asked."),
                    List.of(
                        new CheckGrade(
                            "starts-listening",
                            Outcome.FAILED,
                            0,
                            2,
                            new Explanation("Nothing listens.", "", "a listener", "", "bind it"),
                            List.of(
                                new Event(12, "program", Event.Kind.STARTED, "python3"),
                                new Event(90, "client 1", Event.Kind.END_OF_STREAM, "")))))));

    assertThat(JsonReport.text(grade))
        .isEqualTo(
            """
            {
              "assignment" : "four-servers",
              "seed" : 42,
              "submissions" : [
                {
                  "id" : "bob",
                  "score" : 0,
                  "max" : 2,
                  "programs" : [
                    {
                      "id" : "server1",
                      "launch" : "python3 server1.py 40001",
                      "findings" : [
                        "It waits to be asked."
                      ],
                      "checks" : [
                        {
                          "id" : "starts-listening",
                          "outcome" : "failed",
                          "points" : 0,
                          "max" : 2,
                          "message" : "Nothing listens.\\nexpected: a listener\\nhint: bind it",
                          "transcript" : [
                            {
                              "micros" : 12,
                              "who" : "program",
                              "kind" : "started",
                              "text" : "python3"
                            },
                            {
                              "micros" : 90,
                              "who" : "client 1",
                              "kind" : "end-of-stream",
                              "text" : ""
                            }
                          ]
                        }
                      ]
                    }
                  ]
                }
              ]
            }
            """);
  }

  @Test
  void writtenFileIsValidBySchema() throws IOException {
    Path file = JsonReport.write(Samples.wholeClass(), directory);

    assertThat(schema().validate(Files.readString(file), InputFormat.JSON)).isEmpty();
  }

  @Test
  void schemaRefusesWhatIsNoReport() throws IOException {
    String valid = JsonReport.text(Samples.three());

    assertThat(schema().validate(valid.replace("\"failed\"", "\"flunked\""), InputFormat.JSON))
        .isNotEmpty();
    assertThat(schema().validate(valid.replace("\"seed\"", "\"sead\""), InputFormat.JSON))
        .isNotEmpty();
  }

  @Test
  void schemaNamesEveryOutcomeAndKind() throws IOException {
    JsonNode definitions = new ObjectMapper().readTree(SCHEMA.toFile()).path("$defs");

    assertThat(definitions.at("/check/properties/outcome/enum"))
        .extracting(JsonNode::asText)
        .containsExactlyElementsOf(Stream.of(Outcome.values()).map(Outcome::word).toList());
    assertThat(definitions.at("/event/properties/kind/enum"))
        .extracting(JsonNode::asText)
        .containsExactlyElementsOf(Arrays.stream(Event.Kind.values()).map(Words::of).toList());
  }

  @Test
  void hostileIdsComeBackUnchanged() throws IOException {
    List<String> ids =
        List.of(Samples.SCRIPT, "\u001b[31mred", "a\u0000b", "\u202Etxt.exe", "王小明 🦆", "\"\\\n");
    ClassGrade grade =
        new ClassGrade(
            "four-servers",
            "Four servers",
            1,
            ids.stream().map(id -> Samples.submission(id)).toList());

    Path file = JsonReport.write(grade, directory);

    assertThat(new ObjectMapper().readTree(file.toFile()).path("submissions"))
        .extracting(submission -> submission.path("id").asText())
        .containsExactlyElementsOf(ids);
  }

  @Test
  void halfACharacterDoesNotLoseTheReport() throws IOException {
    Path file = JsonReport.write(Samples.graded(Samples.submission("cut \ud83e")), directory);

    assertThat(Files.readString(file)).contains("\"cut ?\"");
  }

  @Test
  void replacesAnOlderReportAndLeavesNothingElseBehind() throws IOException {
    Files.writeString(directory.resolve(JsonReport.FILE), "old");

    JsonReport.write(Samples.three(), directory);

    assertThat(directory.resolve(JsonReport.FILE)).content().startsWith("{").endsWith("}\n");
    assertThat(Objects.requireNonNull(directory.toFile().list())).containsExactly(JsonReport.FILE);
  }

  private static JsonSchema schema() throws IOException {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(Files.readString(SCHEMA));
  }
}

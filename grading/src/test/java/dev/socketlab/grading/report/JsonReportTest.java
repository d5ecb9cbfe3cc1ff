package dev.socketlab.grading.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.socketlab.grading.architecture.Architecture;
import dev.socketlab.grading.grade.CheckGrade;
import dev.socketlab.grading.grade.ClassGrade;
import dev.socketlab.grading.grade.Event;
import dev.socketlab.grading.grade.Explanation;
import dev.socketlab.grading.grade.Observation;
import dev.socketlab.grading.grade.Outcome;
import dev.socketlab.grading.grade.ProgramGrade;
import dev.socketlab.grading.grade.Slug;
import dev.socketlab.grading.suite.server.RefusesSecondClient.SecondClientOutcome;
import dev.socketlab.grading.suite.server.ServesNextClient.Departure;
import dev.socketlab.grading.trial.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonReportTest {

  private static final Path SCHEMA = Path.of("..", "docs", "grades.schema.json");

  @TempDir private Path directory;

  @Test
  void structureIsAsDocumented() throws IOException {
    ClassGrade grade =
        Samples.graded(
            Samples.submission(
                "bob",
                new ProgramGrade(
                    "server1",
                    "python3 server1.py 40001",
                    List.of("It waits for a request."),
                    List.of(startsListening()))));

    assertThat(JsonReport.text(grade))
        .isEqualTo(Files.readString(Path.of("src/test/resources/report/grades.json")));
  }

  private static CheckGrade startsListening() {
    return new CheckGrade(
        "starts-listening",
        Outcome.FAILED,
        0,
        2,
        new Explanation("Nothing listens.", "", "a listener", "", "does-not-listen", "bind it"),
        Map.of(Observation.ARCHITECTURE, "one-at-a-time"),
        List.of(
            new Event(12, "program", Event.Kind.STARTED, "python3"),
            new Event(90, "client 1", Event.Kind.END_OF_STREAM, "")));
  }

  @Test
  void writtenFileIsValidBySchema() throws IOException {
    Path file = JsonReport.write(Samples.wholeClass(), directory);

    assertThat(schema().validate(Files.readString(file), InputFormat.JSON)).isEmpty();
  }

  /** Every fault and observation is in the file, and the schema allows no others. */
  @Test
  void faultsAndObservationsAreValidBySchema() throws IOException {
    for (Fault fault : Fault.values()) {
      assertThat(problems(fault.slug(), Map.of())).as(fault.slug()).isEmpty();
    }
    Map<Observation, Enum<?>[]> observable =
        Map.of(
            Observation.SECOND_CLIENT, SecondClientOutcome.values(),
            Observation.DEPARTURE, Departure.values(),
            Observation.ARCHITECTURE, Architecture.values());
    assertThat(observable).containsOnlyKeys(Observation.values());
    for (Observation what : Observation.values()) {
      for (Enum<?> value : observable.get(what)) {
        assertThat(problems("died", Map.of(what, Slug.of(value)))).as("%s", value).isEmpty();
      }
      assertThat(problems("died", Map.of(what, "unheard-of"))).isNotEmpty();
    }
    assertThat(problems("Not a slug", Map.of())).isNotEmpty();
  }

  private static Set<ValidationMessage> problems(String fault, Map<Observation, String> observed)
      throws IOException {
    Explanation why = new Explanation("It failed.", "", "", "", fault, "look");
    CheckGrade check = new CheckGrade("check", Outcome.FAILED, 0, 1, why, observed, List.of());
    String json =
        JsonReport.text(
            Samples.graded(Samples.submission("bob", Samples.program("server1", check))));
    JsonNode written = new ObjectMapper().readTree(json).findPath("checks").path(0);
    assertThat(written.path("fault").asText()).isEqualTo(fault);
    observed.forEach(
        (what, slug) ->
            assertThat(written.path("observed").path(Slug.of(what)).asText()).isEqualTo(slug));
    return schema().validate(json, InputFormat.JSON);
  }

  @Test
  void schemaRejectsInvalidReports() throws IOException {
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
        .containsExactlyElementsOf(Arrays.stream(Event.Kind.values()).map(Slug::of).toList());
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
  void unpairedSurrogateDoesNotLoseTheReport() throws IOException {
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

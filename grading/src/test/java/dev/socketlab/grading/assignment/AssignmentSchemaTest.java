package dev.socketlab.grading.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schema, by which editors complete an assignment, agrees with the reader. */
class AssignmentSchemaTest {

  private static final Path SCHEMA = Path.of("..", "docs", "assignment.schema.json");

  private static JsonSchema schema() throws IOException {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(Files.readString(SCHEMA));
  }

  static Stream<Path> files() throws IOException {
    List<Path> all = new ArrayList<>();
    for (String folder : new String[] {"../docs/assignments", "src/main/resources/assignments"}) {
      try (Stream<Path> files = Files.list(Path.of(folder))) {
        files.filter(file -> file.toString().endsWith(".yaml")).forEach(all::add);
      }
    }
    all.add(Path.of("src/main/resources/new-assignment.yaml"));
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource("files")
  void eachAssignmentIsValid(Path file) throws IOException {
    JsonNode assignment = new YAMLMapper().readTree(file.toFile());

    assertThat(schema().validate(assignment)).isEmpty();
    assertThat(AssignmentReader.read(AssignmentFile.of(file.toString())).programs()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{title: T}",
        "{title: T, programs: {server: {files: [server], checks: {a: -1}}}}",
        "{title: T, programs: {server: {files: [server], port: 1, checks: {a: 1}}}}",
        "{title: T, programs: {server: {files: [s], protocol: {says: a}, checks: {a: 1}}}}",
        "{title: T, programs: {server: {files: [s], protocol: {messages: words}, checks: {a: 1}}}}",
        "{title: T, programs: {server: {files: [s], protocol: {say: {pack: [{int31: 1}]}}, checks:"
            + " {a: 1}}}}",
        "{title: T, programs: {server: {files: [s], scenarios: {a: {demands: d, steps: [{ann:"
            + " goes}]}}, checks: {a: 1}}}}",
      })
  void whatTheReaderRejectsIsNotValid(String text) throws IOException {
    assertThat(schema().validate(new YAMLMapper().readTree(text))).isNotEmpty();
  }

  @Test
  void programsHaveTheSameFields() throws IOException {
    JsonNode fields = new ObjectMapper().readTree(SCHEMA.toFile()).at("/$defs/program/properties");

    assertThat(fields.fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
            Stream.of(AssignmentReader.Program.class.getRecordComponents())
                .map(RecordComponent::getName)
                .toArray(String[]::new));
  }
}

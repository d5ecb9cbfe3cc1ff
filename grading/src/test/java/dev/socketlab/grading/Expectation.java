package dev.socketlab.grading;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What {@code expected.yaml} says of one example submission.
 *
 * @param why its mistake, or what is good in it
 * @param fails the checks that must fail, by program
 * @param missing programs that were not handed in
 */
public record Expectation(String why, Map<String, List<String>> fails, List<String> missing) {

  /** The examples of the assignment four-servers. */
  public static final Path EXAMPLES = Path.of("examples", "four-servers").toAbsolutePath();

  public Expectation {
    missing = missing == null ? List.of() : missing;
  }

  /** All expectations, by submission. */
  public static Map<String, Expectation> all() throws IOException {
    return YAMLMapper.builder()
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .build()
        .readValue(EXAMPLES.resolve("expected.yaml").toFile(), new TypeReference<>() {});
  }
}

package dev.socketlab.grading.hostile;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One submission that attacks the grader, as {@code hostile.yaml} has it.
 *
 * @param attacks what it tries
 * @param contained what becomes of it
 * @param program what of it is graded
 * @param outcomes of its checks, as far as they are foreseen
 * @param message part of what the report must say; empty where there is nothing to be said
 * @param bare whether it may run without walls, to see that its effect would be noticed
 * @param promised false where docs/security.md names it among what is not promised
 */
record Attack(
    String attacks,
    String contained,
    String program,
    Map<String, String> outcomes,
    String message,
    boolean bare,
    Boolean promised) {

  /** Where the collection is. */
  static final Path FOLDER = Path.of("src", "test", "resources", "hostile");

  Attack {
    outcomes = Map.copyOf(outcomes);
    message = message == null ? "" : message;
    promised = promised == null || promised;
  }

  /** All of them, by id. */
  static Map<String, Attack> all() throws IOException {
    TypeReference<LinkedHashMap<String, Attack>> type = new TypeReference<>() {};
    return YAMLMapper.builder()
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .build()
        .readValue(FOLDER.resolve("hostile.yaml").toFile(), type);
  }
}

package dev.socketlab.grading.suite;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** Why each check is made, for people who ask what an assignment demands. */
public final class Why {

  private Why() {}

  /** The reasons, by the ids of checks. */
  public static Map<String, String> all() throws IOException {
    try (InputStream in = Why.class.getResourceAsStream("/checks/why.yaml")) {
      return new YAMLMapper().readValue(in, new TypeReference<Map<String, String>>() {});
    }
  }
}

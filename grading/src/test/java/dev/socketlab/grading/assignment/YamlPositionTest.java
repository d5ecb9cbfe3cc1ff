package dev.socketlab.grading.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class YamlPositionTest {

  private static final String YAML =
      """
      title: T
      steps:
        - ann: {say: x}
        - bob:
            hear: y
      """;

  @Test
  void fieldsAndElementsAreFound() {
    assertThat(YamlPosition.of(YAML, List.of("title"))).isEqualTo("line 1, column 1: ");
    assertThat(YamlPosition.of(YAML, List.of("steps", "1", "ann", "say")))
        .isEqualTo("line 3, column 11: ");
    assertThat(YamlPosition.of(YAML, List.of("steps", "2", "bob", "hear")))
        .isEqualTo("line 5, column 7: ");
  }

  @Test
  void whatIsNotThereIsLookedForAsFarAsPossible() {
    assertThat(YamlPosition.of(YAML, List.of("steps", "2", "bob", "say")))
        .isEqualTo("line 4, column 5: ");
    assertThat(YamlPosition.of(YAML, List.of("programs"))).isEmpty();
    assertThat(YamlPosition.of("a: [", List.of("a"))).isEmpty();
  }
}

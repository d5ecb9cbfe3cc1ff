package dev.socketlab.grading.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestWordTest {

  private static final List<String> WORDS = List.of("starts-listening", "starts-as-told", "hear");

  @Test
  void misspeltWordIsRecognised() {
    assertThat(NearestWord.of("start-listning", WORDS)).contains("starts-listening");
    assertThat(NearestWord.of("heer", WORDS)).contains("hear");
    assertThat(NearestWord.hint("here", WORDS)).isEmpty();
  }

  @Test
  void wordThatIsNearNoneHasNoHint() {
    assertThat(NearestWord.of("dances", WORDS)).isEmpty();
    assertThat(NearestWord.hint("dances", WORDS)).isEmpty();
    assertThat(NearestWord.hint("heer", WORDS)).isEqualTo("; did you mean \"hear\"?");
  }
}

package dev.socketlab.grading.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ReadableTextTest {

  private static String of(String sent) {
    return ReadableText.of(sent.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void coloursAreLeftOut() {
    assertThat(of("\u001b[1;32m3\u001b[0m\n")).isEqualTo("3\n");
  }

  @Test
  void paddingAndWhatIsLeftInTheBufferIsLeftOut() {
    assertThat(of("12\0\0\0\0")).isEqualTo("12");
    assertThat(of("\0\0002.5")).isEqualTo("2.5");
    assertThat(of("12\0 + 9988")).isEqualTo("12");
    assertThat(of("12\0ror: what is this?\n\0\0\0")).isEqualTo("12");
  }

  @Test
  void nulThatAnErrorMessageQuotesEndsNothing() {
    assertThat(of("error: unexpected '\0'\n1567\n")).isEqualTo("error: unexpected '\0'\n1567\n");
  }
}

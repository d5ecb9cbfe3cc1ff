package dev.socketlab.client.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EscapedTextTest {

  private final EscapedText text = new EscapedText();

  private String show(String arrived) {
    return text.show(arrived.getBytes(UTF_8));
  }

  @Test
  void plainTextLineEndsAndTabsStay() {
    assertThat(show("5\t= 2 + 3 \\ ö € 😀\n")).isEqualTo("5\t= 2 + 3 \\ ö € 😀\n");
  }

  @Test
  void escapeSequencesBecomeVisible() {
    assertThat(show("\u001b[2J\u0007\u009b\u007f")).isEqualTo("\\x1b[2J\\x07\\u{9b}\\x7f");
  }

  @Test
  void directionMarksBecomeVisible() {
    assertThat(show("a\u202eb\u2066c\u2028")).isEqualTo("a\\u{202e}b\\u{2066}c\\u{2028}");
  }

  @Test
  void carriageReturnOnlyBelongsBeforeALineFeed() {
    assertThat(show("ok\r\n")).isEqualTo("ok\n");
    assertThat(show("hidden\rshown\n")).isEqualTo("hidden\\rshown\n");
    assertThat(show("cut\r") + show("\n")).isEqualTo("cut\n");
    assertThat(show("last\r") + text.rest()).isEqualTo("last\\r");
  }

  @Test
  void characterCutInTwoIsWhole() {
    byte[] euro = "€".getBytes(UTF_8);

    assertThat(text.show(new byte[] {euro[0], euro[1]})).isEmpty();
    assertThat(text.show(new byte[] {euro[2]})).isEqualTo("€");
  }

  @Test
  void bytesThatAreNoTextAreReplaced() {
    assertThat(text.show(new byte[] {'a', (byte) 0xff, 'b', (byte) 0xe2})).isEqualTo("a\uFFFDb");
    assertThat(text.rest()).isEqualTo("\uFFFD");
  }
}

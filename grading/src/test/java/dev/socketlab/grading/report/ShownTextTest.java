package dev.socketlab.grading.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socketlab.grading.report.ShownText.Piece;
import org.junit.jupiter.api.Test;

class ShownTextTest {

  @Test
  void escapesAreSeparatePieces() {
    assertThat(ShownText.pieces("2+2\\r\\n, then \\xff"))
        .containsExactly(
            new Piece("2+2", false),
            new Piece("\\r\\n", true),
            new Piece(", then ", false),
            new Piece("\\xff", true));
  }

  @Test
  void rawControlCharactersBecomeEscapes() {
    assertThat(ShownText.pieces("a\u001b"))
        .containsExactly(new Piece("a", false), new Piece("\\x1b", true));
  }

  @Test
  void aLongRunOfEscapesIsOnePiece() {
    assertThat(ShownText.pieces("\\x00".repeat(50_000))).hasSize(1);
  }

  @Test
  void emptyTextHasNoPieces() {
    assertThat(ShownText.pieces("")).isEmpty();
  }
}

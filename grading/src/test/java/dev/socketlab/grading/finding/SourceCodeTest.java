package dev.socketlab.grading.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceCodeTest {

  @Test
  void commentsAreLeftOut() {
    assertThat(SourceCode.of("py", "a = 1 # listen()\nb").code()).isEqualTo("a = 1  \nb");
    assertThat(SourceCode.of("c", "a; // b\nc /* d\ne */ f").code()).isEqualTo("a;  \nc   f");
  }

  @Test
  void commentSignsWithinQuotesAreText() {
    assertThat(SourceCode.of("py", "x = '#1' # no").code()).isEqualTo("x = '#1'  ");
    assertThat(SourceCode.of("js", "`http://${host}` // no").code())
        .isEqualTo("`http://${host}`  ");
    assertThat(SourceCode.of("c", "\"/* \\\" \" /* no */;").code()).isEqualTo("\"/* \\\" \"  ;");
  }

  @Test
  void anApostropheThatOpensNothingHidesNoComment() {
    assertThat(SourceCode.of("rs", "fn f<'a>(x: &'a str) // it's\nnext").code())
        .isEqualTo("fn f<'a>(x: &'a str)  \nnext");
  }

  @Test
  void literalsAreWhatStandsBetweenQuotes() {
    assertThat(SourceCode.of("py", "f('a', \"b c\", '''d''', \"e\\\"f\") # 'g'").literals())
        .containsExactly("a", "b c", "d", "e\\\"f");
    assertThat(SourceCode.of("js", "`a${b}`").literals()).containsExactly("a${b}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/* ", "\"\"\"x", "'''", "\"\\", "'\\\"", "` ", "/", "#\"", "\"'"})
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void noTextTakesMoreThanLinearTime(String piece) {
    String text = piece.repeat(1_000_000 / piece.length());
    for (String ending : new String[] {"c", "py"}) {
      SourceCode code = SourceCode.of(ending, text);
      assertThat(code.code().length()).isLessThanOrEqualTo(text.length());
      assertThat(code.literals()).isNotNull();
    }
  }
}

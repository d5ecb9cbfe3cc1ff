package dev.socketlab.grading.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ChangeTest {

  @Test
  void searchedTextIsReplaced() {
    assertThat(new Change("a.py", "b = 1", "b = 2").in("a = 1\nb = 1\n"))
        .isEqualTo("a = 1\nb = 2\n");
  }

  @Test
  void withoutReplacementTheTextIsLeftOut() {
    assertThat(new Change("a.py", "b = 1\n", null).in("a = 1\nb = 1\n")).isEqualTo("a = 1\n");
  }

  @Test
  void textThatIsNotThereIsRefused() {
    assertThatThrownBy(() -> new Change("a.py", "c = 1", "c = 2").in("a = 1\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a.py does not contain \"c = 1\"");
  }

  @Test
  void textThatIsThereTwiceIsRefused() {
    assertThatThrownBy(() -> new Change("a.py", "a", "b").in("a = a\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a.py contains \"a\" more than once");
    assertThatThrownBy(() -> new Change("a.py", "aa", "b").in("aaa"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void changeThatChangesNothingIsRefused() {
    assertThatThrownBy(() -> new Change("a.py", "a", "a"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Change("a.py", "", "a"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

package dev.socketlab.grading.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SourceVocabularyTest {

  @Test
  void operatorNamesAreFoundInTheSource() {
    SourceVocabulary words =
        SourceVocabulary.of(List.of("PLUS", "MIN", "MULT", "DIV", "plus", "x"));

    assertThat(words.verbs())
        .contains(Map.of("+", "PLUS", "-", "MIN", "*", "MULT", "/", "DIV"))
        .contains(Map.of("+", "plus"));
  }

  @Test
  void sentencesAreNotNames() {
    assertThat(SourceVocabulary.of(List.of("address already in use", "add two numbers")).verbs())
        .isEmpty();
  }

  @Test
  void quotedSingleCharactersAreSeparators() {
    assertThat(SourceVocabulary.of(List.of(":", ", ", "/", "q")).separators())
        .containsExactly(" ", ":", ",");
  }
}

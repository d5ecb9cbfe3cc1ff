package dev.socketlab.grading.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceVocabularyTest {

  @TempDir private Path folder;

  @Test
  void operatorNamesAreFoundInTheSource() {
    SourceVocabulary words =
        SourceVocabulary.of(List.of("PLUS", "MIN", "MULT", "DIV", "plus", "x"), false);

    assertThat(words.verbs())
        .contains(Map.of("+", "PLUS", "-", "MIN", "*", "MULT", "/", "DIV"))
        .contains(Map.of("+", "plus"));
  }

  @Test
  void sentencesAreNotNames() {
    assertThat(
            SourceVocabulary.of(List.of("address already in use", "add two numbers"), false)
                .verbs())
        .isEmpty();
  }

  @Test
  void quotedSingleCharactersAreSeparators() {
    assertThat(SourceVocabulary.of(List.of(":", ", ", "/", "q"), false).separators())
        .containsExactly(" ", ":", ",");
  }

  @Test
  void onlySourcesAreRead() throws Exception {
    Files.writeString(folder.resolve("server.py"), "struct.unpack('<ii', data)\nop == 'sum'");
    Files.writeString(folder.resolve("notes.txt"), "'add'");

    SourceVocabulary words = SourceVocabulary.in(folder);

    assertThat(words.packs()).isTrue();
    assertThat(words.verbs()).containsExactly(Map.of("+", "sum"));
  }
}

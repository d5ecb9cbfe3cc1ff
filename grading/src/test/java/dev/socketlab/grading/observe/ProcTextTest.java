package dev.socketlab.grading.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcTextTest {

  @TempDir private Path folder;

  private final ProcText text = new ProcText();

  private void reads(String content) throws Exception {
    assertThat(text.read(Files.writeString(folder.resolve("file"), content).toString())).isTrue();
  }

  @Test
  void fieldsAreFoundInOrder() throws Exception {
    reads("Name:\tpython\nState:\tS (sleeping)\nVmRSS:\t   10240 kB\n");

    assertThat(text.skipTo("Name:")).isTrue();
    assertThat(text.line()).isEqualTo("python");
    assertThat(text.skipTo("State:\t")).isTrue();
    assertThat(text.character()).isEqualTo('S');
    assertThat(text.skipTo("VmRSS:")).isTrue();
    assertThat(text.decimal()).isEqualTo(10240);
  }

  @Test
  void missingFieldIsNotFound() throws Exception {
    reads("Name:\tpython\n");

    assertThat(text.skipTo("Stat")).isFalse();
    assertThat(text.atEnd()).isTrue();
    assertThat(text.line()).isEmpty();
  }

  @Test
  void nameMayContainBlanksAndParentheses() throws Exception {
    reads("17 (a) b (c) S 1 2");

    text.skipPastLast(')');
    text.skipBlanks();
    assertThat(text.character()).isEqualTo('S');
    assertThat(text.decimal()).isEqualTo(1);
    assertThat(text.decimal()).isEqualTo(2);
  }

  @Test
  void anyCharacterSeparatesNumbers() throws Exception {
    reads("0100007F:15DF 0A");

    assertThat(text.startsWith("0100007F:")).isTrue();
    assertThat(text.hexadecimal()).isEqualTo(0x0100007F);
    assertThat(text.hexadecimal()).isEqualTo(0x15DF);
    assertThat(text.hexadecimal()).isEqualTo(10);
    assertThat(text.atEnd()).isTrue();
  }

  @Test
  void longFileIsReadCompletely() throws Exception {
    reads("1 ".repeat(100_000));

    long sum = 0;
    while (!text.atEnd()) {
      sum += text.decimal();
    }
    assertThat(sum).isEqualTo(100_000);
  }

  @Test
  void missingFileLeavesNothingOfTheOneBefore() throws Exception {
    reads("1");

    assertThat(text.read(folder.resolve("gone").toString())).isFalse();
    assertThat(text.atEnd()).isTrue();
  }
}

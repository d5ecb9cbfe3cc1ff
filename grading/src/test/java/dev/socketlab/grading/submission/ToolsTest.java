package dev.socketlab.grading.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ToolsTest {

  @Test
  void toolOnThePathIsFound() throws MissingTool {
    assertThat(Tools.need("sh")).isAbsolute().isExecutable().hasFileName("sh");
  }

  @Test
  void missingToolIsNamed() {
    assertThatThrownBy(() -> Tools.need("no-such-compiler"))
        .isInstanceOf(MissingTool.class)
        .hasMessage("needs no-such-compiler, which is not on this machine");
  }

  @Test
  void pythonIsTheInterpreterItself() throws Exception {
    assertThat(Tools.python()).isAbsolute().isExecutable();
    assertThat(Tools.python().toString()).doesNotContain("shims");
  }

  @Test
  void jdkIsThatOfTheGrader() throws MissingTool {
    assertThat(Tools.jdk("java"))
        .isEqualTo(Path.of(System.getProperty("java.home"), "bin", "java"));
  }
}

package dev.socketlab.grading.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ToolsTest {

  private final Tools tools = new Tools(System.getenv("PATH"));

  @Test
  void toolOnThePathIsFound() throws MissingTool {
    assertThat(tools.require("sh")).isAbsolute().isExecutable().hasFileName("sh");
  }

  @Test
  void missingToolIsNamed() {
    assertThatThrownBy(() -> tools.require("no-such-compiler"))
        .isInstanceOf(MissingTool.class)
        .hasMessage("needs no-such-compiler, which is not on the PATH in the sandbox");
  }

  @Test
  void pythonIsTheInterpreterItself() throws Exception {
    assertThat(tools.python()).isAbsolute().isExecutable();
    assertThat(tools.python().toString()).doesNotContain("shims");
  }

  @Test
  void jdkIsThatOfTheGrader() throws MissingTool {
    assertThat(tools.jdk("java"))
        .isEqualTo(Path.of(System.getProperty("java.home"), "bin", "java"));
  }
}

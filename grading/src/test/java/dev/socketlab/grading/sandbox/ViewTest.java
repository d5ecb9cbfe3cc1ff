package dev.socketlab.grading.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ViewTest {

  @Test
  void accountWithoutHomeDoesNotSeeTheWholeMachine() {
    String home = System.getProperty("user.home");
    System.setProperty("user.home", "?");
    try {
      assertThat(View.ofThisMachine(Optional.empty()).folders()).doesNotContain(Path.of("/"));
    } finally {
      System.setProperty("user.home", home);
    }
  }
}

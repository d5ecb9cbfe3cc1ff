package dev.socketlab.grading.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProvidedTest {

  @Test
  void foldersAreKnownByTheirTool() {
    Provided provided = Provided.parse("maven=/usr/lib,npm=/usr");

    assertThat(provided.of("maven")).hasToString("Optional[/usr/lib]");
    assertThat(provided.of("cargo")).isEmpty();
  }

  @Test
  void inARoomNodeFindsThemInAFolderOfTheRightName() {
    Provided seen = Provided.parse("npm=/usr").inRoom();

    assertThat(seen.of("npm").orElseThrow()).hasFileName("node_modules");
  }

  @ParameterizedTest
  @ValueSource(strings = {"pip=/usr", "maven", "maven=/usr,=/usr"})
  void anythingElseIsToldWithTheToolsThatThereAre(String wrong) {
    assertThatThrownBy(() -> Provided.parse(wrong))
        .hasMessageContaining("is not TOOL=DIR; tools are maven, npm and cargo");
  }

  @Test
  void missingFolderIsTold() {
    assertThatThrownBy(() -> Provided.parse("maven=/no/such/folder"))
        .hasMessage("there is no folder \"/no/such/folder\"");
  }
}

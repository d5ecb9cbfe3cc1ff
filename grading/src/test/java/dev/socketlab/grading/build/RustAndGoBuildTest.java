package dev.socketlab.grading.build;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Crates and modules, without a network. */
@Timeout(300)
class RustAndGoBuildTest extends BuildFixture {
  @Test
  void crateIsBuiltWithoutANetwork() throws Exception {
    assumeTrue(has("cargo"), "no cargo on this machine");
    handIn("Cargo.toml", CRATE);
    handIn("src/main.rs", "fn main() { println!(\"port {}\", std::env::args().nth(1).unwrap()); }");

    assertSays(build(), "port 10007");
  }

  @Test
  void libraryThatCargoWouldFetchIsNamedAsMissing() throws Exception {
    assumeTrue(has("cargo"), "no cargo on this machine");
    handIn("Cargo.toml", CRATE + "[dependencies]\nno-such-crate = \"1\"");
    handIn("src/main.rs", "fn main() {}");

    assertThatThrownBy(this::build)
        .isInstanceOf(MissingTool.class)
        .hasMessageContaining("needs the cargo library no-such-crate, which is not provided");
  }

  @Test
  void goIsBuiltWithoutANetwork() throws Exception {
    assumeTrue(isOnPath("go"));
    handIn("words.go", "package main", "const words = \"port\"");
    handIn(
        "server1.go",
        "package main",
        "import (\"fmt\"; \"os\")",
        "func main() { fmt.Println(words, os.Args[1]) }");

    assertSays(build(), "port 10007\n");
  }

  @Test
  void rustInOneFileIsCompiled() throws Exception {
    assumeTrue(isOnPath("rustc"));
    handIn("server1.rs", "fn main() { println!(\"port {}\", std::env::args().nth(1).unwrap()); }");

    assertSays(build(), "port 10007\n");
  }
}

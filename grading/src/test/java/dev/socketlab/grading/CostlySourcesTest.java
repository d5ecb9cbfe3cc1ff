package dev.socketlab.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files that are made to cost the reader as much as they can. Each would take hours in time
 * quadratic in its length; the submission beside it is planned as usual.
 */
@Timeout(120)
class CostlySourcesTest {

  private static final int SIZE = 600_000;

  private static final int DRAWN = 6;

  @TempDir private Path folder;

  static List<Arguments> files() {
    return Sample.of(
        List.of(
            file("server1.py", "a\n"),
            file("server1.py", "a,\n"),
            file("server1.py", "/* "),
            file("server1.c", "/* "),
            file("server1.c", "'"),
            file("server1.c", "\"\\\n"),
            file("server1.py", "'''\n"),
            file("server1.py", "new "),
            file("server1.js", "new\n"),
            file("server1.py", "argv[1] "),
            file("server1.py", "argv [ "),
            file("server1.py", "add_argument("),
            file("server1.py", "add_argument((a)"),
            file("server1.py", "getopt(\""),
            file("server1.py", "input( \"port"),
            file("server1.js", "thread x"),
            file("Server1.java", "static final static "),
            file("Makefile", "server1 "),
            file("Makefile", "server1\t\n"),
            file("pom.xml", "<artifactId>server"),
            file("Cargo.toml", "name \n"),
            file("package.json", "{\"scripts\":"),
            file("socketlab.yaml", "[a, "),
            file("README", "server1 ")),
        DRAWN);
  }

  private static Arguments file(String name, String repeated) {
    return Arguments.of(name, repeated);
  }

  @ParameterizedTest
  @MethodSource("files")
  void fileCostsItsSubmissionAndNoTime(String name, String repeated) throws Exception {
    Path costly = Files.createDirectory(folder.resolve("costly"));
    Files.writeString(costly.resolve("server1.py"), "import socket\n");
    Files.writeString(costly.resolve(name), repeated.repeat(SIZE / repeated.length()));
    Path good = Files.createDirectory(folder.resolve("good"));
    Files.writeString(good.resolve("server1.py"), "import socket\n");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);

    String[] call = {folder.toString(), "--sandbox", "none"};
    assertThat(PlanCommand.command().run(printed, printed, call)).isZero();

    assertThat(out.toString(StandardCharsets.UTF_8))
        .containsPattern("(?s)good\n +server1 +server1.py \\(certain\\)");
  }
}

package dev.socketlab.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanCommandTest {

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int plan(String... args) {
    return PlanCommand.command()
        .run(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            args);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void showsFileReasonAndLaunch() throws Exception {
    Path ana = Files.createDirectory(folder.resolve("ana"));
    Files.writeString(
        ana.resolve("thread_server.py"),
        """
        import socket, sys, threading
        s = socket.socket()
        s.bind((sys.argv[1], int(sys.argv[2])))
        s.listen()
        threading.Thread(target=s.accept).start()
        """);

    assertThat(plan(folder.toString(), "--sandbox", "none")).isZero();

    assertThat(out())
        .startsWith("ana\n")
        .containsPattern("server2 +thread_server.py \\(likely\\): it waits for clients")
        .contains("it starts threads", "will be started with: {port}, then {host} {port}")
        .containsPattern("server4 +not found");
  }

  @Test
  void runsNothingAndEscapesNames() throws Exception {
    Path evil = Files.createDirectory(folder.resolve("evil\u001b[31m"));
    Path trace = folder.resolve("trace");
    Files.writeString(evil.resolve("server1.py"), "open('" + trace + "', 'w')\n");
    Files.writeString(evil.resolve("Makefile"), "$(shell touch " + trace + ")\nserver2:\n");

    assertThat(plan(folder.toString(), "--sandbox", "none")).isZero();

    assertThat(trace).doesNotExist();
    assertThat(out()).doesNotContain("\u001b");
  }

  @Test
  void planOfAnArchiveIsThatOfItsContent() throws Exception {
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(folder.resolve("ben.zip")))) {
      zip.putNextEntry(new ZipEntry("server1.py"));
      zip.write("import socket\n".getBytes(StandardCharsets.UTF_8));
    }
    Files.writeString(folder.resolve("eve.zip"), "PK");

    assertThat(plan(folder.toString(), "--sandbox", "none")).isZero();

    assertThat(out())
        .containsPattern("ben\n +server1 +server1.py \\(certain\\)")
        .containsPattern("eve\n +\\S.*zip");
  }

  @Test
  void usageErrorIsOneLine() {
    assertThat(plan(folder.toString(), "--map", "server9=a.py")).isEqualTo(2);

    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            "plan: --map: no program is called \"server9\"; there is: server1, server2, server3,"
                + " server4, client\n");
  }
}

package dev.socketlab.grading.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(300)
class ProgramTest {

  private static final long LONG_MS = 120_000;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"exit 0, 0", "exit 3, 3", "kill -SEGV $$, 139", "kill -KILL $$, 137"})
  void exitCodeIsThatOfAShell(String code, int expected) throws Exception {
    try (Program program = LittleProgram.shell(folder, code)) {
      assertThat(program.awaitEnd(LONG_MS)).isTrue();

      assertThat(program.exitCode()).hasValue(expected);
      assertThat(program.alive()).isFalse();
    }
  }

  @Test
  void programHasNoExitCodeWhileItRuns() throws Exception {
    try (Program program = LittleProgram.shell(folder, "echo ready; exec sleep 600")) {
      LittleProgram.awaitPrinted(program, "ready");

      assertThat(program.alive()).isTrue();
      assertThat(program.exitCode()).isEqualTo(OptionalInt.empty());
      assertThat(program.awaitEnd(1)).isFalse();
    }
  }

  @Test
  void processIdIsThatOfTheProgramItself() throws Exception {
    try (Program program = LittleProgram.shell(folder, "echo $$; exec sleep 600")) {
      LittleProgram.awaitPrinted(program, program.pid() + "\n");

      assertThat(program.alive()).isTrue();
    }
  }

  @Test
  void typedLineArrives() throws Exception {
    try (Program program = LittleProgram.shell(folder, "read line; echo \"got $line\"")) {
      assertThat(program.type("gr\u00fc\u00dfe 1 + 2")).isTrue();

      LittleProgram.awaitPrinted(program, "got gr\u00fc\u00dfe 1 + 2\n");
    }
  }

  @Test
  void typingToWhoReadsNoMoreIsToldApart() throws Exception {
    try (Program program = LittleProgram.shell(folder, "exec 0<&-; echo closed; exec sleep 600")) {
      LittleProgram.awaitPrinted(program, "closed");

      assertThat(program.type("anybody?")).isFalse();
    }
  }

  @Test
  void errorsAreHeardAsWellAsOutput() throws Exception {
    try (Program program = LittleProgram.shell(folder, "echo out; echo err >&2")) {
      assertThat(LittleProgram.awaitPrinted(program, "err")).isEqualTo("out\nerr\n");
    }
  }

  @Test
  void programKnowsNothingOfTheGradersEnvironment() throws Exception {
    try (Program program = LittleProgram.shell(folder, "env | cut -d= -f1 | sort; echo done")) {
      String names = LittleProgram.awaitPrinted(program, "done");

      assertThat(names.lines())
          .contains("PATH", "HOME", "LANG", "SOCKETLAB_TRIAL")
          .doesNotContain("USER", "JAVA_HOME", "MAVEN_OPTS", "MAVEN_CMD_LINE_ARGS");
    }
  }

  @Test
  void interruptEndsAProgramThatDoesNothingAboutIt() throws Exception {
    try (Program program = LittleProgram.shell(folder, "echo ready; exec sleep 600")) {
      LittleProgram.awaitPrinted(program, "ready");

      program.interrupt();

      assertThat(program.awaitEnd(LONG_MS)).isTrue();
      assertThat(program.exitCode()).hasValue(130);
    }
  }

  @Test
  void commandThatIsNotThereEndsWithWords() throws Exception {
    try (Program program =
        ProgramStarter.unconfined().start(List.of("/no/such/program"), folder, printed -> {})) {
      assertThat(program.awaitEnd(LONG_MS)).isTrue();

      assertThat(program.exitCode()).hasValue(127);
      LittleProgram.awaitPrinted(program, "/no/such/program");
    }
  }

  @Test
  void folderThatIsNotThereIsAnError() {
    assertThatThrownBy(
            () ->
                ProgramStarter.unconfined()
                    .start(List.of("true"), folder.resolve("nowhere"), printed -> {}))
        .isInstanceOf(IOException.class);
  }

  @Test
  void closingEndsChildrenAndDaemons() throws Exception {
    String daemon =
        """
        import os, sys, time
        def say(what):
            print(what, os.getpid(), flush=True)
        if os.fork() == 0:
            os.setsid()
            if os.fork() == 0:
                say("daemon")
                time.sleep(600)
            os._exit(0)
        if os.fork() == 0:
            say("child")
            time.sleep(600)
        os.wait()
        say("parent")
        time.sleep(600)
        """;
    Program program = LittleProgram.python(folder, daemon);
    List<Long> pids;
    try (program) {
      for (String who : List.of("daemon", "child", "parent")) {
        LittleProgram.awaitPrinted(program, who + " ");
      }
      pids =
          program
              .output()
              .text()
              .lines()
              .map(line -> Long.valueOf(line.substring(line.indexOf(" ") + 1)))
              .toList();
      assertThat(pids).hasSize(3).allMatch(ProgramTest::alive);
    }

    assertThat(program.alive()).isFalse();
    assertThat(pids).noneMatch(ProgramTest::alive);
  }

  /** What has ended counts as ended, though nobody may have asked after it yet. */
  private static boolean alive(long pid) {
    try {
      return !Files.readString(Path.of("/proc/" + pid + "/stat"), StandardCharsets.ISO_8859_1)
          .matches("(?s).*\\) [ZX] .*");
    } catch (IOException gone) {
      return false;
    }
  }

  @Test
  void programWhoseFirstThreadHasEndedGoesOn() throws Exception {
    String code =
        """
        #include <pthread.h>
        #include <stdio.h>
        #include <unistd.h>
        static pthread_t first;
        static void *go_on(void *nothing) {
          pthread_join(first, 0);
          printf("first thread has ended\\n");
          fflush(stdout);
          pause();
          return nothing;
        }
        int main(void) {
          pthread_t second;
          first = pthread_self();
          pthread_create(&second, 0, go_on, 0);
          pthread_exit(0);
        }
        """;
    try (Program program = LittleProgram.c(folder, code)) {
      LittleProgram.awaitPrinted(program, "ended");

      assertThat(program.alive()).isTrue();
      assertThat(program.exitCode()).isEmpty();
    }
  }

  @Test
  void closingTwiceIsAllowed() throws Exception {
    Program program = LittleProgram.shell(folder, "exec sleep 600");
    program.close();
    program.close();

    assertThat(program.alive()).isFalse();
  }

  @Test
  void programThatFloodsIsEnded() throws Exception {
    Program program = LittleProgram.shell(folder, "while true; do echo x; done");
    try (program) {
      while (program.output().total() < 1_000) {
        program.output().awaitMore(program.output().total(), 1_000);
      }
    }

    assertThat(program.alive()).isFalse();
  }
}

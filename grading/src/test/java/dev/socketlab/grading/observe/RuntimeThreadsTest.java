package dev.socketlab.grading.observe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socketlab.grading.observe.LanguageRuntime.Part;
import dev.socketlab.grading.process.LittleProgram;
import dev.socketlab.grading.process.Program;
import dev.socketlab.grading.process.ProgramStarter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Names do not make a thread or a process the runtime's. */
@Timeout(300)
class RuntimeThreadsTest {

  @TempDir private Path folder;

  @Test
  void secondClockOfANameIsTheProgramsOwn() {
    RuntimeThreads threads = new RuntimeThreads(LanguageRuntime.JVM);

    assertThat(threads.part("G1 Service", null)).isEqualTo(Part.CLOCK);
    assertThat(threads.part("VM Periodic Tas", null)).isEqualTo(Part.CLOCK);
    assertThat(threads.part("G1 Service", null)).isEqualTo(Part.PROGRAM);
  }

  @Test
  void numbersDoNotMakeAnotherClock() {
    RuntimeThreads threads = new RuntimeThreads(LanguageRuntime.JVM);

    assertThat(threads.part("ZUncommitter#0", null)).isEqualTo(Part.CLOCK);
    assertThat(threads.part("ZUncommitter#1", null)).isEqualTo(Part.PROGRAM);
  }

  @Test
  void executableThatIsCalledJavaIsNoVirtualMachine() throws Exception {
    Path java =
        Files.copy(Path.of(LittleProgram.interpreter()).toRealPath(), folder.resolve("java"));
    List<String> command =
        List.of(
            java.toString(), "-E", "-S", "-c", "import time; print('ready', flush=True); input()");
    try (Program program = ProgramStarter.unconfined().start(command, folder, printed -> {})) {
      LittleProgram.awaitPrinted(program, "ready");
      ProcessView process = ProgramView.look(program.pid()).processes().get(0);

      assertThat(process.name()).isEqualTo("java");
      assertThat(process.runtime()).isEqualTo(LanguageRuntime.NONE);
      assertThat(process.runsMachineFile()).isFalse();
    }
  }

  @Test
  void interpreterOfTheMachineIsRecognized() throws Exception {
    try (Program program = LittleProgram.python(folder, "print('ready', flush=True); input()")) {
      LittleProgram.awaitPrinted(program, "ready");
      ProcessView process = ProgramView.look(program.pid()).processes().get(0);

      assertThat(process.runsMachineFile()).isTrue();
      assertThat(process.runsOnlyMachineCode()).isTrue();
    }
  }
}

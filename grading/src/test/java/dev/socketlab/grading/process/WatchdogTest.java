package dev.socketlab.grading.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socketlab.grading.sandbox.Limits;
import dev.socketlab.grading.sandbox.Sandboxes;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(300)
class WatchdogTest {

  private static final long LONG_MS = 120_000;

  private static final String WAIT = "import threading; threading.Event().wait()";

  @TempDir private Path folder;

  private Program start(String limit, int value, String code) throws Exception {
    Limits limits = Limits.RUN.with(Map.of(limit, value));
    return LittleProgram.python(new ProgramStarter(Sandboxes.none(), limits), folder, code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "memory-mib   | 64 | used more than 64 MiB of memory | a = bytearray(100 << 20)",
        "processes    | 20 | started more than 20 processes and threads"
            + " | import threading as t; [t.Thread(target=t.Event().wait).start() for _ in range(30)]",
        "processes    | 20 | started more than 20 processes and threads"
            + " | import os, time; [os.fork() == 0 and time.sleep(600) for _ in range(30)]",
        "cpu-seconds  | 1  | used more than 1 s of processor time | while True: pass",
        "cpu-seconds  | 1  | used more than 1 s of processor time"
            + " | import signal, os; signal.signal(signal.SIGCHLD, signal.SIG_IGN)\\nwhile True:"
            + "\\n if os.fork() == 0:\\n  for i in range(2000000): pass\\n  os._exit(0)"
            + "\\n try: os.wait()\\n except ChildProcessError: pass",
        "open-files   | 40 | opened more than 640 files and sockets in all its processes"
            + " | import os, time\\nfor _ in range(30):\\n if os.fork() == 0:"
            + "\\n  a = [open('/dev/null') for _ in range(30)]; time.sleep(600)",
        "memory-mib   | 64 | used more than 64 MiB of memory"
            + " | import mmap; m = mmap.mmap(-1, 1 << 36, 0x4022); z = [m[i] for i in range(0, 1 << 36, 1 << 21)]",
        "wall-seconds | 1  | did not end within 1 s | 0",
      })
  void whoBreaksALimitIsEndedForIt(String limit, int value, String deed, String code)
      throws Exception {
    try (Program program = start(limit, value, code.replace("\\n", "\n") + "\n" + WAIT)) {
      assertThat(program.awaitEnd(LONG_MS)).isTrue();

      assertThat(program.breach()).map(LimitBreach::deed).contains(deed);
    }
  }

  @Test
  void memoryOfAllProcessesIsTakenTogether() throws Exception {
    String code = "import os\nfor _ in range(3): os.fork()\na = bytearray(20 << 20)\n" + WAIT;
    try (Program program = start("memory-mib", 120, code)) {
      assertThat(program.awaitEnd(LONG_MS)).isTrue();

      assertThat(program.breach())
          .map(LimitBreach::deed)
          .contains("used more than 120 MiB of memory");
    }
  }

  @Test
  void whoKeepsTheLimitsIsLeftAlone() throws Exception {
    try (Program program = start("memory-mib", 256, "a = bytearray(50 << 20); print(len(a))")) {
      assertThat(program.awaitEnd(LONG_MS)).isTrue();

      assertThat(program.breach()).isEmpty();
      assertThat(program.exitCode()).hasValue(0);
    }
  }

  @Test
  void theKernelBoundsEachFile() throws Exception {
    String code =
        "import signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
            + "open('large', 'wb').write(bytes(3 << 20))";
    try (Program program = start("file-mib", 2, code)) {
      LittleProgram.awaitPrinted(program, "File too large");

      assertThat(folder.resolve("large")).hasSize(2 << 20);
    }
  }

  @Test
  void theKernelBoundsDescriptors() throws Exception {
    String code = "a = [open('/dev/null') for _ in range(60)]";
    try (Program program = start("open-files", 50, code)) {
      LittleProgram.awaitPrinted(program, "Too many open files");
    }
  }
}

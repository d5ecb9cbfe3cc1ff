package dev.socketlab.grading.observe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socketlab.grading.process.LittleProgram;
import dev.socketlab.grading.process.Program;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Programs whose silence cannot be proved: how long they are waited for. */
@Timeout(300)
class RestlessProgramTest {

  /** Not so long that nobody would wait for it. */
  private static final String SLEEPING = "while True: time.sleep(14.5)";

  @TempDir private Path folder;

  @Test
  void programThatNeverStartsIsWaitedForInFullOnce() throws Exception {
    RestHistory history = new RestHistory();
    long first = nanosUntilOverdue(SLEEPING, history);
    long second = nanosUntilOverdue(SLEEPING, history);

    assertThat(first).isGreaterThan(14_000_000_000L);
    assertThat(second).isLessThan(first / 2);
    history.waitedForStart(true);
    assertThat(nanosUntilOverdue(SLEEPING, history)).isGreaterThan(14_000_000_000L);
  }

  private long nanosUntilOverdue(String code, RestHistory history) throws Exception {
    try (Program program = LittleProgram.python(folder, "import time\n" + code)) {
      long began = System.nanoTime();
      assertThat(Stillness.of(program.pid(), history).await(program::awaitEnd))
          .isEqualTo(Stillness.End.OVERDUE);
      return System.nanoTime() - began;
    }
  }

  @Test
  void busyLoopIsGivenUpOnInProportionToItsSpeed() throws Exception {
    try (ServerWithClients clients = ServerWithClients.of(folder, "while True: pass")) {
      Socket client = clients.connect();

      assertThat(clients.hear(client)).isEqualTo(Stillness.End.OVERDUE);
      assertThat(clients.stillness().lastView())
          .hasValueSatisfying(
              view -> {
                assertThat(view.threads()).anyMatch(ThreadView::running);
              });
    }
  }

  /** Others share its processor, so it takes several times as long as it would alone. */
  @Test
  void timeWithoutAProcessorDoesNotCount() throws Exception {
    String crowded = "import os; os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})\n";
    String code =
        crowded
            + """
            client, _ = server.accept()
            client.recv(100)
            begin = time.process_time()
            while time.process_time() - begin < 1.2: pass
            client.sendall(b"x")
            time.sleep(600)
            """;
    List<Program> others = new ArrayList<>();
    try (ServerWithClients clients = ServerWithClients.of(folder, code)) {
      for (int i = 0; i < 5; i++) {
        others.add(LittleProgram.python(folder, crowded + "while True: pass"));
      }
      Socket client = clients.connect();
      client.getOutputStream().write('?');

      assertThat(clients.hear(client)).isEqualTo(Stillness.End.CAME);
    } finally {
      for (Program other : others) {
        other.close();
      }
    }
  }

  @Test
  void pollingWithSleepsProvesNothing() throws Exception {
    String code =
        """
        while True:
            time.sleep(0.05)
        """;
    try (ServerWithClients clients = ServerWithClients.of(folder, code)) {
      Socket client = clients.connect();

      assertThat(clients.hear(client)).isEqualTo(Stillness.End.OVERDUE);
    }
  }

  /** Nothing is proved: what the program does when its timer expires is unknown. */
  @Test
  void loopWithATimerIsIdleUntilItExpires() throws Exception {
    try (ServerWithClients clients =
        ServerWithClients.of(folder, "select.select([server], [], [], 12)")) {
      assertThat(clients.stillness().settle()).isEqualTo(Stillness.End.OVERDUE);
      ProgramView before = clients.stillness().lastView().orElseThrow();
      assertThat(clients.stillness().settle()).isEqualTo(Stillness.End.OVERDUE);
      ProgramView now = clients.stillness().lastView().orElseThrow();

      assertThat(now.idleSince(before)).isTrue();
      assertThat(now.stillSince(before)).isFalse();
    }
  }
}

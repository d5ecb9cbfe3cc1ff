package dev.socketlab.grading.observe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socketlab.grading.process.LittleProgram;
import dev.socketlab.grading.process.Program;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** For which of its sockets a thread waits, in every way of waiting. */
@Timeout(300)
class AwaitedSocketsTest {

  /** Prints the inodes of three sockets; the first two have another end that stays silent. */
  private static final String BEGINNING =
      """
      import os, select, socket, threading
      pairs = [socket.socketpair() for _ in range(3)]
      a, b, c = [pair[0] for pair in pairs]
      for s in (a, b, c):
          print(os.fstat(s.fileno()).st_ino)
      print("ready", flush=True)
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.recv(1) | 0",
        "a.recv(1, socket.MSG_PEEK) | ''",
        "a.recvmsg(1, 0, socket.MSG_PEEK) | ''",
        "a.recvmsg(1) | 0",
        "os.read(a.fileno(), 1) | 0",
        "select.select([a, b], [], [c], None) | 0 1",
        "select.select([], [], [a], None) | ''",
        "p = select.poll(); p.register(a, select.POLLIN); p.register(b, select.POLLHUP); p.poll() |"
            + " 0",
        "e = select.epoll(); e.register(a, select.EPOLLIN); e.register(b, 0); e.poll() | 0",
        "e = select.epoll(); f = select.epoll(); e.register(a, 1); e.register(b, 1);"
            + " f.register(e.fileno(), 1); f.poll() | 0 1",
        "threading.Event().wait() | ''",
      })
  void awaitedSocketsAreSeen(String wait, String awaited) throws Exception {
    try (Program program = LittleProgram.python(folder, BEGINNING + wait)) {
      List<Long> inodes =
          LittleProgram.awaitPrinted(program, "ready").lines().limit(3).map(Long::valueOf).toList();
      Stillness.of(program.pid(), new RestHistory()).settle();
      ThreadView thread = ProgramView.look(program.pid()).threads().get(0);

      assertThat(AwaitedSockets.of(thread).map(Map::keySet))
          .hasValueSatisfying(
              sockets ->
                  assertThat(sockets)
                      .containsExactlyInAnyOrderElementsOf(
                          awaited
                              .chars()
                              .filter(Character::isDigit)
                              .mapToObj(digit -> inodes.get(digit - '0'))
                              .toList()));
    }
  }
}

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

/** Bytes that the kernel or a pipe still holds keep silence from being proved. */
@Timeout(300)
class BytesOnTheWayTest {

  @TempDir private Path folder;

  @Test
  void aProgramIsNotSilentAsLongAsTheKernelHoldsBackWhatItSendsOnAHalfClosedConnection()
      throws Exception {
    String code =
        """
        client, _ = server.accept()
        while client.recv(100):
            pass
        client.setsockopt(socket.IPPROTO_TCP, socket.TCP_CORK, 1)
        client.sendall(b"x")
        threading.Event().wait()
        """;
    try (ServerWithClients clients = ServerWithClients.of(folder, code)) {
      Socket client = clients.connect();
      client.shutdownOutput();

      assertThat(clients.hear(client)).isNotEqualTo(Stillness.End.STILL);
    }
  }

  @Test
  void aProgramIsNotSilentAsLongAsTheKernelHoldsBackWhatItSendsToItself() throws Exception {
    String code =
        """
        client, _ = server.accept()
        client.recv(100)
        inner = socket.create_connection(server.getsockname())
        accepted, _ = server.accept()
        inner.setsockopt(socket.IPPROTO_TCP, socket.TCP_CORK, 1)
        inner.sendall(b"x")
        client.sendall(accepted.recv(1))
        threading.Event().wait()
        """;
    try (ServerWithClients clients = ServerWithClients.of(folder, code)) {
      assertThat(clients.ask()).isNotEqualTo(Stillness.End.STILL);
    }
  }

  /** The kernel shows a silent client to such a server after about a second. */
  @Test
  void aProgramIsNotSilentAsLongAsTheKernelHoldsBackAConnection() throws Exception {
    String code =
        """
        server.setsockopt(socket.IPPROTO_TCP, socket.TCP_DEFER_ACCEPT, 1)
        print("deferring", flush=True)
        client, _ = server.accept()
        client.sendall(b"x")
        threading.Event().wait()
        """;
    try (ServerWithClients clients = ServerWithClients.of(folder, code)) {
      LittleProgram.awaitPrinted(clients.program(), "deferring");

      assertThat(clients.hear(clients.connect())).isNotEqualTo(Stillness.End.STILL);
    }
  }

  /** Thirty times beside others that use all processors, so that the grader has to wait for one. */
  @Test
  void lastWordsOfAProgramThatEndsAtOnceAreRead() throws Exception {
    List<Program> others = new ArrayList<>();
    try {
      for (int i = 0; i < 4 * Runtime.getRuntime().availableProcessors(); i++) {
        others.add(LittleProgram.shell(folder, "while :; do :; done"));
      }
      for (int i = 0; i < 30; i++) {
        try (Program program = LittleProgram.shell(folder, "echo the last words")) {
          Stillness stillness =
              Stillness.of(program.pid(), new RestHistory()).readBy(program.output()::readerTid);

          assertThat(stillness.settle()).isEqualTo(Stillness.End.STILL);
          assertThat(program.output().text()).isEqualTo("the last words\n");
        }
      }
    } finally {
      for (Program other : others) {
        other.close();
      }
    }
  }
}

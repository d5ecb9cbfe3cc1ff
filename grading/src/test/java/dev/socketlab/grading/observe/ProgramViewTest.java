package dev.socketlab.grading.observe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socketlab.grading.process.LittleProgram;
import java.net.Socket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class ProgramViewTest {

  @TempDir private Path folder;

  private static ProgramView settled(ServerWithClients clients) throws Exception {
    clients.stillness().settle();
    return clients.stillness().lastView().orElseThrow();
  }

  @Test
  void threadsOfChildrenCount() throws Exception {
    String code =
        """
        import os
        if os.fork() == 0:
            if os.fork() == 0:
                threading.Thread(target=server.accept).start()
            server.accept()
        os.wait()
        """;
    try (ServerWithClients clients = ServerWithClients.of(folder, code)) {
      ProgramView view = settled(clients);

      assertThat(view.processes()).hasSize(3);
      assertThat(view.threads()).hasSize(4);
      assertThat(view.hasRuntime()).isFalse();
      assertThat(view.below(clients.program().pid()).processes()).hasSize(2);
    }
  }

  @Test
  void listenersBelongToTheProgram() throws Exception {
    try (ServerWithClients clients = ServerWithClients.of(folder, "server.accept()")) {
      ProgramView view = settled(clients);

      assertThat(view.listeners()).hasSize(1);
      Socket client = clients.connect();
      assertThat(view.listeners().get(0).localPort()).isEqualTo(client.getPort());
      assertThat(ProgramView.look((int) ProcessHandle.current().pid()).listeners())
          .noneMatch(row -> row.localPort() == client.getPort() && row.inode() == 0);
    }
  }

  @Test
  void connectionBehindABlockedReadIsFound() throws Exception {
    String code =
        """
        client, _ = server.accept()
        client.recv(100)
        """;
    try (ServerWithClients clients = ServerWithClients.of(folder, code)) {
      Socket client = clients.connect();
      ProgramView view = settled(clients);

      ThreadView thread = view.threads().get(0);
      assertThat(thread.waitsIn(SystemCall.Kind.READ)).isTrue();
      assertThat(view.socketOf(thread))
          .hasValueSatisfying(
              row -> {
                assertThat(row.remotePort()).isEqualTo(client.getLocalPort());
                assertThat(view.owns(row)).isTrue();
              });
    }
  }

  @Test
  void selectHasNoConnectionOfItsOwn() throws Exception {
    try (ServerWithClients clients =
        ServerWithClients.of(folder, "select.select([server], [], [])")) {
      ProgramView view = settled(clients);

      ThreadView thread = view.threads().get(0);
      assertThat(thread.waitsIn(SystemCall.Kind.SELECT)).isTrue();
      assertThat(view.socketOf(thread)).isEmpty();
    }
  }

  @Test
  void looksBeforeAndAfterActivityDiffer() throws Exception {
    String code =
        """
        while True:
            client, _ = server.accept()
        """;
    try (ServerWithClients clients = ServerWithClients.of(folder, code)) {
      ProgramView before = settled(clients);
      assertThat(ProgramView.look(clients.program().pid()).stillSince(before)).isTrue();

      clients.connect();
      ProgramView after = settled(clients);

      assertThat(after.stillSince(before)).isFalse();
    }
  }

  @Test
  void acceptedClientsAreDistinguishedFromWaitingOnes() throws Exception {
    String code =
        """
        client, _ = server.accept()
        client.recv(100)
        """;
    try (ServerWithClients clients = ServerWithClients.of(folder, code)) {
      Socket first = clients.connect();
      Socket second = clients.connect();
      Socket third = clients.connect();
      ProgramView view = settled(clients);

      assertThat(view.connections())
          .extracting(SocketTable.Row::remotePort)
          .containsExactly(first.getLocalPort());
      assertThat(view.unaccepted())
          .extracting(SocketTable.Row::remotePort)
          .containsExactlyInAnyOrder(second.getLocalPort(), third.getLocalPort());
      assertThat(view.listeners()).extracting(SocketTable.Row::acceptQueue).containsExactly(2L);
    }
  }

  @Test
  void whatClientsLeaveBehindIsCounted() throws Exception {
    String code =
        """
        kept = []
        while True:
            client, _ = server.accept()
            kept.append((client, bytearray(1024 * 1024)))
        """;
    try (ServerWithClients clients = ServerWithClients.of(folder, code)) {
      ProgramView before = settled(clients);
      int descriptors = before.descriptors();
      long resident = before.residentKiB();
      for (int i = 0; i < 20; i++) {
        clients.connect().close();
      }
      ProgramView after = settled(clients);

      assertThat(after.descriptors()).isEqualTo(descriptors + 20);
      assertThat(after.residentKiB()).isBetween(resident + 15 * 1024, resident + 40 * 1024);
    }
  }

  @Test
  void cpuTimeCoversAllProcesses() throws Exception {
    String code =
        """
        import os
        def burn():
            while sum(os.times()[:2]) < 0.3:
                pass
        burnt, says = os.pipe()
        if os.fork() == 0:
            burn()
            os.write(says, b"!")
            server.accept()
        burn()
        if os.fork() == 0:
            burn()
            os._exit(0)
        os.read(burnt, 1)
        os.wait()
        print("burnt", flush=True)
        os.wait()
        """;
    try (ServerWithClients clients = ServerWithClients.of(folder, code)) {
      LittleProgram.awaitPrinted(clients.program(), "burnt");
      ProgramView view = settled(clients);

      assertThat(view.processes()).hasSize(2);
      assertThat(view.cpuTicks()).isGreaterThanOrEqualTo(85);
    }
  }

  @Test
  void missingProcessHasEnded() {
    assertThat(ProgramView.look(0x7fffffff).ended()).isTrue();
  }
}

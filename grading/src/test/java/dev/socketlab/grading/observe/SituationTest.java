package dev.socketlab.grading.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class SituationTest {

  @TempDir private Path folder;

  private static String words(ServerWithClients clients, Socket... sockets) throws Exception {
    Map<Integer, String> names = new LinkedHashMap<>();
    for (Socket socket : sockets) {
      names.put(socket.getLocalPort(), "client " + (names.size() + 1));
    }
    clients.stillness().settle();
    return new Situation(clients.stillness().lastView().orElseThrow(), names).words();
  }

  /** For a program that is never still: returns once it is described like this. */
  private static String awaitWords(ServerWithClients clients, String wanted) throws Exception {
    String words = "";
    while (!words.matches(wanted)) {
      words = new Situation(ProgramView.look(clients.program().pid()), Map.of()).words();
      Thread.sleep(1); // until the next look
    }
    return words;
  }

  @Test
  void programThatWaitsForClientsIsBlockedInAccept() throws Exception {
    try (ServerWithClients clients = ServerWithClients.of(folder, "server.accept()")) {
      assertThat(words(clients)).matches("its only thread is blocked in accept4?\\(\\)");
    }
  }

  @Test
  void clientInTheBacklogIsNamedWithWhatBlocksTheProgram() throws Exception {
    String code =
        """
        client, _ = server.accept()
        client.recv(100)
        """;
    try (ServerWithClients clients = ServerWithClients.of(folder, code)) {
      Socket first = clients.connect();
      Socket second = clients.connect();

      assertThat(words(clients, first, second))
          .isEqualTo(
              "its only thread is blocked in recvfrom() on client 1's connection; client 2 is"
                  + " connected but still in the listen backlog, not yet accepted");
    }
  }

  @Test
  void clientInTheBacklogIsNamedWhileTheProgramIsBlockedInAnotherAccept() throws Exception {
    String code =
        """
        other = socket.socket()
        other.bind(("127.0.0.1", 0))
        other.listen()
        other.accept()
        """;
    try (ServerWithClients clients = ServerWithClients.of(folder, code)) {
      Socket client = clients.connect();

      assertThat(words(clients, client))
          .matches(
              "its only thread is blocked in accept4?\\(\\); client 1 is connected but still in the"
                  + " listen backlog, not yet accepted");
    }
  }

  @Test
  void unreadBytesAreCounted() throws Exception {
    String code =
        """
        client, _ = server.accept()
        server.accept()
        """;
    try (ServerWithClients clients = ServerWithClients.of(folder, code)) {
      Socket client = clients.connect();
      client.getOutputStream().write("1 + 2\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));

      assertThat(words(clients, client)).endsWith("; 6 bytes from client 1 are still unread");
    }
  }

  @Test
  void onlyTheFirstOfManyClientsAreNamed() throws Exception {
    String code =
        """
        server.listen(50)
        threading.Event().wait()
        """;
    try (ServerWithClients clients = ServerWithClients.of(folder, code)) {
      Socket[] sockets = new Socket[20];
      for (int i = 0; i < sockets.length; i++) {
        sockets[i] = clients.connect();
      }

      assertThat(words(clients, sockets))
          .contains("; client 5 is connected but")
          .doesNotContain("client 6 ")
          .endsWith("; and likewise 15 more clients");
    }
  }

  @Test
  void threadsDoingTheSameAreCounted() throws Exception {
    String code =
        """
        def serve(client):
            client.recv(100)
        while True:
            client, _ = server.accept()
            threading.Thread(target=serve, args=(client,)).start()
            client = None
        """;
    try (ServerWithClients clients = ServerWithClients.of(folder, code)) {
      Socket first = clients.connect();
      Socket second = clients.connect();

      assertThat(words(clients, first, second))
          .contains("a thread is blocked in accept")
          .contains("a thread is blocked in recvfrom() on client 1's connection")
          .contains("a thread is blocked in recvfrom() on client 2's connection");
      assertThat(words(clients)).contains("each of 2 threads is blocked in recvfrom()");
    }
  }

  @Test
  void sleepingThreadIsDescribed() throws Exception {
    try (ServerWithClients clients = ServerWithClients.of(folder, "time.sleep(600)")) {
      assertThat(awaitWords(clients, ".* sleeps .*"))
          .matches("its only thread sleeps in \\w+\\(\\)");
    }
  }

  @Test
  void waitWithADeadlineIsDescribed() throws Exception {
    try (ServerWithClients clients =
        ServerWithClients.of(folder, "while True: select.select([server], [], [], 10)")) {
      assertThat(awaitWords(clients, ".* waits for .*"))
          .matches("its only thread waits for a limited time in \\w+\\(\\)");
    }
  }

  @Test
  void endIsDescribed() throws Exception {
    try (ServerWithClients clients = ServerWithClients.of(folder, "")) {
      assertThat(words(clients)).isEqualTo("the program has ended");
    }
  }
}

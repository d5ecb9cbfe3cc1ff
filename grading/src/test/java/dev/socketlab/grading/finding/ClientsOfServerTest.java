package dev.socketlab.grading.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClientsOfServerTest {

  private static final String SERVER = "import socket\ns = socket.socket()\ns.bind(('', %d))\n";
  private static final String CLIENT = "import socket\nsocket.create_connection(('', %d))\n";

  @TempDir private Path folder;

  @Test
  void clientBelongsToTheServerWithItsPort() throws IOException {
    Path client = write("client.py", CLIENT.formatted(5002));
    Path other = write("server1.py", SERVER.formatted(5001));
    Path own = write("server2.py", SERVER.formatted(5002));

    assertThat(kinship(client, own)).isGreaterThan(kinship(client, other));
  }

  @Test
  void clientBelongsToTheServerInItsFolder() throws IOException {
    Path client = write("b/client.py", CLIENT.formatted(5000));
    Path other = write("a/server1.py", SERVER.formatted(5000));
    Path own = write("b/server2.py", SERVER.formatted(5000));

    assertThat(kinship(client, own)).isGreaterThan(kinship(client, other));
  }

  private int kinship(Path client, Path server) throws IOException {
    return ClientsOfServer.kinship(References.of(folder), client, server);
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

class Server {

  private static volatile String stored = "(empty)";

  public static void main(String[] args) throws IOException {
    try (ServerSocket listener = new ServerSocket(Integer.parseInt(args[0]), 50)) {
      while (true) {
        Socket client = listener.accept();
        new Thread(() -> serve(client)).start();
      }
    }
  }

  private static void serve(Socket client) {
    try (client) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
      String mode = "";
      String line = in.readLine();
      while (line != null) {
        OutputStream out = client.getOutputStream();
        if (mode.equals("TRANSLATE") && !line.equals(".")) {
          send(out, line.toUpperCase());
        } else if (mode.equals("STORE")) {
          stored = line;
          mode = "";
          send(out, "200 OK");
        } else if (mode.equals("TRANSLATE")) {
          mode = "";
          send(out, "200 OK");
        } else if (line.equals("TRANSLATE") || line.equals("STORE")) {
          mode = line;
          send(out, "200 OK");
        } else if (line.equals("GET")) {
          send(out, "200 OK\n" + stored);
        } else if (line.equals("EXIT")) {
          send(out, "200 OK");
          return;
        } else {
          send(out, "400 Command not valid.");
        }
        line = in.readLine();
      }
    } catch (IOException gone) {
      // The client has left.
    }
  }

  private static void send(OutputStream out, String line) throws IOException {
    out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}

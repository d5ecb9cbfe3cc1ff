import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

class Server {

  private static final Path TOP = Path.of("").toAbsolutePath();

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
              new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
      String request = in.readLine();
      String line = request;
      while (line != null && !line.isEmpty()) {
        line = in.readLine();
      }
      if (line != null) {
        answer(request.split(" "), client.getOutputStream());
      }
    } catch (IOException gone) {
      // The client has left.
    }
  }

  private static void answer(String[] words, OutputStream out) throws IOException {
    if (!words[0].equals("GET")) {
      send(out, "405 Method Not Allowed", "text/plain", new byte[0]);
      return;
    }
    Path file = TOP.resolve(words[1].replaceFirst("^/+", "")).normalize();
    if (!file.startsWith(TOP)) {
      send(out, "403 Forbidden", "text/plain", new byte[0]);
    } else if (Files.isRegularFile(file)) {
      send(out, "200 OK", type(file.toString()), Files.readAllBytes(file));
    } else {
      send(out, "200 OK", "text/html", "<h1>404</h1>\n".getBytes(StandardCharsets.UTF_8));
    }
  }

  private static String type(String name) {
    if (name.endsWith(".html")) {
      return "text/html";
    }
    return name.endsWith(".png") ? "image/png" : "text/plain";
  }

  private static void send(OutputStream out, String status, String type, byte[] body)
      throws IOException {
    String head = "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nConnection: close\r\n\r\n";
    out.write(head.getBytes(StandardCharsets.ISO_8859_1));
    out.write(body);
    out.flush();
  }
}

import java.io.*;
import java.net.*;

public class Server {
  public static void main(String[] args) throws IOException {
    try (ServerSocket listener = new ServerSocket(Integer.parseInt(args[0]))) {
      while (true) {
        try (Socket client = listener.accept()) {
          serve(client);
        } catch (IOException left) {
          System.out.println("client left");
        }
      }
    }
  }

  private static void serve(Socket client) throws IOException {
    BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream()));
    PrintWriter out = new PrintWriter(client.getOutputStream(), true);
    out.println("READY calculator");
    String hello = in.readLine();
    if (hello == null || !hello.startsWith("HELLO ")) {
      out.println("GOAWAY say hello first");
      return;
    }
    out.println("WELCOME " + hello.substring(6));
    String version = in.readLine();
    if (!"VERSION 2".equals(version)) {
      out.println("GOAWAY wrong version");
      return;
    }
    out.println("AGREED");
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String[] words = line.split(" ");
      try {
        long x = Long.parseLong(words[1]), y = Long.parseLong(words[2]);
        switch (words[0]) {
          case "INC" -> out.println("GIVES " + (x + y));
          case "DEC" -> out.println("GIVES " + (x - y));
          case "MUL" -> out.println("GIVES " + x * y);
          case "QUO" -> out.println("GIVES " + (y == 0 ? "nothing" : (double) x / y));
          default -> out.println("WHAT");
        }
      } catch (RuntimeException malformed) {
        out.println("WHAT");
      }
    }
  }
}

import java.io.*;
import java.net.*;

public class Server {
  public static void main(String[] args) throws IOException {
    try (ServerSocket listener = new ServerSocket(6100)) {
      while (true) {
        try (Socket client = listener.accept()) {
          DataInputStream in = new DataInputStream(client.getInputStream());
          DataOutputStream out = new DataOutputStream(client.getOutputStream());
          while (true) {
            char operation = in.readChar();
            double a = in.readDouble(), b = in.readDouble();
            switch (operation) {
              case 'a' -> out.writeUTF("Result: " + (a + b));
              case 's' -> out.writeUTF("Result: " + (a - b));
              case 'm' -> out.writeUTF("Result: " + a * b);
              case 'd' -> out.writeUTF("Result: " + a / b);
              default -> out.writeUTF("Unknown operation");
            }
          }
        } catch (IOException left) {
          System.out.println("client left");
        }
      }
    }
  }
}

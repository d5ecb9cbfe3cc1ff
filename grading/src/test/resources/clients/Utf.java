import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.net.Socket;
import java.util.Scanner;

/** Each message has its length before it, as writeUTF() sends it. */
public class Utf {
  public static void main(String[] args) throws Exception {
    try (Socket server = new Socket(args[0], Integer.parseInt(args[1]))) {
      DataOutputStream out = new DataOutputStream(server.getOutputStream());
      DataInputStream in = new DataInputStream(server.getInputStream());
      Scanner typed = new Scanner(System.in);
      while (typed.hasNextLine()) {
        out.writeUTF(typed.nextLine());
        System.out.println(in.readUTF());
      }
    }
  }
}

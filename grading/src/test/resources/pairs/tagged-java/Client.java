import java.io.*;
import java.net.*;
import java.util.Scanner;

public class Client {
  public static void main(String[] args) throws IOException {
    try (Socket server = new Socket("localhost", 6100)) {
      DataInputStream in = new DataInputStream(server.getInputStream());
      DataOutputStream out = new DataOutputStream(server.getOutputStream());
      Scanner keyboard = new Scanner(System.in);
      while (true) {
        System.out.println("a) addition\ns) subtraction\nm) multiplication\nd) division\nq) quit");
        System.out.print("Your choice: ");
        char choice = keyboard.next().charAt(0);
        if (choice == 'q') {
          return;
        }
        System.out.print("Enter first number: ");
        double a = keyboard.nextDouble();
        System.out.print("Enter second number: ");
        double b = keyboard.nextDouble();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        DataOutputStream request = new DataOutputStream(all);
        request.writeChar(choice);
        request.writeDouble(a);
        request.writeDouble(b);
        out.write(all.toByteArray());
        out.flush();
        System.out.println(in.readUTF());
      }
    }
  }
}

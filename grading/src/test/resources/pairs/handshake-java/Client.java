import java.io.*;
import java.net.*;
import java.util.Map;
import java.util.Scanner;

public class Client {
  public static void main(String[] args) throws IOException {
    Map<String, String> words = Map.of("+", "INC", "-", "DEC", "*", "MUL", "/", "QUO");
    Scanner keyboard = new Scanner(System.in);
    try (Socket server = new Socket(args[0], Integer.parseInt(args[1]))) {
      BufferedReader in = new BufferedReader(new InputStreamReader(server.getInputStream()));
      PrintWriter out = new PrintWriter(server.getOutputStream(), true);
      System.out.println(in.readLine());
      System.out.print("Nickname: ");
      out.println("HELLO " + keyboard.nextLine());
      System.out.println(in.readLine());
      out.println("VERSION 2");
      System.out.println(in.readLine());
      while (true) {
        System.out.print("> ");
        String[] parts = keyboard.nextLine().split(" ");
        if (parts.length != 3) {
          return;
        }
        out.println(words.get(parts[1]) + " " + parts[0] + " " + parts[2]);
        System.out.println(in.readLine());
      }
    }
  }
}

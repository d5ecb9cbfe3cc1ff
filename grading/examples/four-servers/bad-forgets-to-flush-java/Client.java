import java.io.*;
import java.net.*;
import java.nio.charset.StandardCharsets;
import java.util.Scanner;

public class Client {
    public static void main(String[] args) {
        String host = args[0];
        int port = Integer.parseInt(args[1]);

        try (Socket socket = new Socket(host, port)) {
            BufferedReader in = new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            PrintWriter out = new PrintWriter(
                new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8));
            Scanner keyboard = new Scanner(System.in, "UTF-8");

            System.out.println("Connected. Type an expression, or bye to leave.");
            while (keyboard.hasNextLine()) {
                String line = keyboard.nextLine();
                out.println(line);
                if (line.equals("bye") || line.equals("quit") || line.equals("exit")) {
                    break;
                }
                String reply = in.readLine();
                if (reply == null) {
                    System.out.println("The server has closed the connection.");
                    break;
                }
                System.out.println(reply);
            }
        } catch (ConnectException e) {
            System.out.println("No server is listening on " + host + ":" + port);
        } catch (IOException e) {
            System.out.println("Connection lost: " + e.getMessage());
        }
    }
}

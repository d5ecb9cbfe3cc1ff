import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Asks for messages and shows their echo. An empty message ends it. */
public class EchoClient {

    public static void main(String[] args) throws IOException {
        BufferedReader keyboard = new BufferedReader(new InputStreamReader(System.in));
        try (Socket socket = new Socket(args[0], Integer.parseInt(args[1]))) {
            BufferedReader in = new BufferedReader(
                    new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            PrintWriter out = new PrintWriter(socket.getOutputStream(), true, StandardCharsets.UTF_8);
            while (true) {
                System.out.print("Message: ");
                System.out.flush();
                String message = keyboard.readLine();
                if (message == null || message.isEmpty()) {
                    break;
                }
                out.println(message);
                String echo = in.readLine();
                if (echo == null) {
                    System.out.println("The server has closed the connection.");
                    break;
                }
                System.out.println("Received: " + echo);
            }
        } catch (IOException e) {
            System.out.println("Connection failed: " + e.getMessage());
        }
    }
}

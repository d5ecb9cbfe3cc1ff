import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** java Client HOST PORT: sends each line and shows what comes back. */
public class Client {

    public static void main(String[] args) {
        if (args.length != 2) {
            System.out.println("Usage: java Client HOST PORT");
            System.exit(2);
        }
        String host = args[0];
        int port = Integer.parseInt(args[1]);
        try (Socket socket = new Socket(host, port)) {
            talk(socket);
        } catch (IOException e) {
            System.out.println("No connection to " + host + ":" + port + ": " + e.getMessage());
            System.exit(1);
        }
    }

    private static void talk(Socket socket) throws IOException {
        BufferedReader keyboard = new BufferedReader(
                new InputStreamReader(System.in, StandardCharsets.UTF_8));
        BufferedReader in = new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        PrintWriter out = new PrintWriter(socket.getOutputStream(), true, StandardCharsets.UTF_8);
        String line;
        while ((line = keyboard.readLine()) != null) {
            out.println(line);
            String reply = in.readLine();
            if (reply == null) {
                System.out.println("The server has closed the connection.");
                return;
            }
            System.out.println("Received: " + reply);
        }
    }
}

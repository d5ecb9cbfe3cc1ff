import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** java TCPClient HOST PORT: one thread for the keyboard, one for the server. */
public class TCPClient {

    private static volatile boolean leaving;

    public static void main(String[] args) {
        if (args.length != 2) {
            System.out.println("Usage: java TCPClient HOST PORT");
            System.exit(2);
        }
        try (Socket socket = new Socket(args[0], Integer.parseInt(args[1]))) {
            System.out.println("Connected. Type sentences, or quit.");
            Thread listening = new Thread(() -> show(socket));
            listening.setDaemon(true);
            listening.start();
            type(socket);
        } catch (IOException e) {
            System.out.println("Cannot connect: " + e.getMessage());
            System.exit(1);
        }
    }

    private static void type(Socket socket) throws IOException {
        BufferedReader keyboard = new BufferedReader(
                new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintWriter out = new PrintWriter(socket.getOutputStream(), true, StandardCharsets.UTF_8);
        String sentence;
        while ((sentence = keyboard.readLine()) != null) {
            out.println(sentence);
            if (sentence.equalsIgnoreCase("quit")) {
                break;
            }
        }
        leaving = true;
    }

    private static void show(Socket socket) {
        try {
            BufferedReader in = new BufferedReader(
                    new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            String line;
            while ((line = in.readLine()) != null) {
                System.out.println(line);
            }
        } catch (IOException e) {
            // the same as the end of the connection
        }
        if (!leaving) {
            System.out.println("The server has closed the connection.");
            System.exit(0);
        }
    }
}

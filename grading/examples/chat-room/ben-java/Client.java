import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One thread shows what comes, the main thread sends what is typed. */
public class Client {

    public static void main(String[] args) throws IOException {
        String host = args[0];
        int port = Integer.parseInt(args[1]);
        System.out.println("Connecting to " + host + ":" + port);
        Socket socket;
        try {
            socket = new Socket(host, port);
        } catch (IOException e) {
            System.out.println("There is no server: " + e.getMessage());
            return;
        }
        System.out.println("You are connected");
        Thread reader = new Thread(() -> show(socket));
        reader.setDaemon(true);
        reader.start();
        BufferedReader keyboard = new BufferedReader(new InputStreamReader(System.in));
        PrintWriter out = new PrintWriter(socket.getOutputStream(), true, StandardCharsets.UTF_8);
        String line;
        while ((line = keyboard.readLine()) != null) {
            out.println(line);
            if (line.equals("/quit")) {
                break;
            }
        }
        System.out.println("Leaving the chat");
        socket.close();
        System.out.println("You are disconnected");
    }

    private static void show(Socket socket) {
        try {
            BufferedReader in = new BufferedReader(
                    new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            String line;
            while ((line = in.readLine()) != null) {
                System.out.println(line);
            }
            System.out.println("The server is gone");
            System.exit(0);
        } catch (IOException e) {
            if (!socket.isClosed()) {
                System.out.println("Connection lost");
                System.exit(1);
            }
        }
    }
}

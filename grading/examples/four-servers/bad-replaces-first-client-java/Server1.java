import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Serves one client at a time.
 */
public class Server1 {

    public static void main(String[] args) throws Exception {
        if (args.length != 1) {
            System.out.println("Usage: java Server1 PORT");
            System.exit(2);
        }
        int port = Integer.parseInt(args[0]);
        ServerSocket door = new ServerSocket();
        door.setReuseAddress(true);
        door.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
        System.out.println("Server1 is listening on port " + port);

        Thread inside = null;
        Socket current = null;
        while (true) {
            Socket visitor = door.accept();
            if (inside != null) {
                // only one client: the old one has to go
                current.close();
                inside.join();
            }
            current = visitor;
            inside = new Thread(() -> serve(visitor));
            inside.start();
        }
    }

    private static void serve(Socket socket) {
        try (socket) {
            BufferedReader in = new BufferedReader(
                    new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            OutputStream out = socket.getOutputStream();
            String line;
            while ((line = in.readLine()) != null) {
                if (Calculator.isGoodbye(line)) {
                    out.write("bye\n".getBytes(StandardCharsets.UTF_8));
                    break;
                }
                out.write((Calculator.reply(line) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            System.out.println("Lost the client: " + e.getMessage());
        }
    }
}

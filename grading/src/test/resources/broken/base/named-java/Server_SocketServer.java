import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** java Server_SocketServer HOST PORT NAME: a thread for each client, one name for all. */
public class Server_SocketServer {

    private static volatile String name;

    public static void main(String[] args) throws IOException {
        if (args.length != 3) {
            System.out.println("Usage: java Server_SocketServer HOST PORT NAME");
            System.exit(2);
        }
        int port = Integer.parseInt(args[1]);
        name = args[2];
        ServerSocket listener = new ServerSocket(port, 20, InetAddress.getByName(args[0]));
        System.out.println(name + " is listening on " + listener.getLocalSocketAddress());
        while (true) {
            Socket client = listener.accept();
            Thread thread = new Thread(() -> run(client));
            thread.setDaemon(true);
            thread.start();
        }
    }

    private static void run(Socket client) {
        try (client) {
            serve(client);
        } catch (IOException e) {
            System.out.println("Client lost: " + e.getMessage());
        }
    }

    private static void serve(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        OutputStream out = client.getOutputStream();
        String line;
        while ((line = in.readLine()) != null) {
            if (line.startsWith("NAME=")) {
                name = line.substring(5);
                line = "renamed";
            }
            out.write((line + " (" + name + ")\n").getBytes(StandardCharsets.UTF_8));
        }
    }
}

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** java Server_Socket HOST PORT NAME: one client after the other, the rest waits. */
public class Server_Socket {

    public static void main(String[] args) throws IOException {
        if (args.length != 3) {
            System.out.println("Usage: java Server_Socket HOST PORT NAME");
            System.exit(2);
        }
        int port = Integer.parseInt(args[1]);
        String name = args[2];
        ServerSocket listener = new ServerSocket(port, 20, InetAddress.getByName(args[0]));
        System.out.println(name + " is listening on " + listener.getLocalSocketAddress());
        while (true) {
            try (Socket client = listener.accept()) {
                serve(client, name);
            } catch (IOException e) {
                System.out.println("Client lost: " + e.getMessage());
            }
        }
    }

    private static void serve(Socket client, String name) throws IOException {
        BufferedReader in = new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        OutputStream out = client.getOutputStream();
        String line;
        while ((line = in.readLine()) != null) {
            out.write((line + " (" + name + ")\n").getBytes(StandardCharsets.UTF_8));
        }
    }
}

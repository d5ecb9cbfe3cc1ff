import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Echoes lines, one client after another. An empty line ends the session. */
public class EchoServer {

    public static void main(String[] args) {
        int port = Integer.parseInt(args[0]);
        try (ServerSocket server = new ServerSocket(port)) {
            System.out.println("Waiting for a client on port " + port);
            while (true) {
                Socket client = server.accept();
                System.out.println("Connected by " + client.getRemoteSocketAddress());
                serve(client);
            }
        } catch (IOException e) {
            System.out.println("Cannot open the server socket: " + e.getMessage());
            System.exit(1);
        }
    }

    private static void serve(Socket client) {
        try (client) {
            BufferedReader in = new BufferedReader(
                    new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8), 1024);
            PrintWriter out = new PrintWriter(
                    new OutputStreamWriter(client.getOutputStream(), StandardCharsets.UTF_8));
            String line;
            while ((line = in.readLine()) != null) {
                if (line.isEmpty()) {
                    break;
                }
                out.print(line + "\n");
                out.flush();
            }
            System.out.println("Closing the connection");
        } catch (IOException e) {
            System.out.println("Lost the client: " + e.getMessage());
        }
    }
}

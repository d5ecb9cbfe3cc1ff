import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** java TCPServer PORT: three clients, one sentence each in turn. */
public class TCPServer {

    private static final int CLIENTS = 3;

    private static class Client {
        final Socket socket;
        final BufferedReader in;
        final OutputStream out;

        Client(Socket socket) throws IOException {
            this.socket = socket;
            in = new BufferedReader(
                    new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            out = socket.getOutputStream();
        }

        void tell(String text) throws IOException {
            out.write((text + "\n").getBytes(StandardCharsets.US_ASCII));
        }
    }

    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            System.out.println("Usage: java TCPServer PORT");
            System.exit(2);
        }
        ServerSocket listener = new ServerSocket(Integer.parseInt(args[0]));
        List<Client> clients = new ArrayList<>();
        while (clients.size() < CLIENTS) {
            Client client = new Client(listener.accept());
            clients.add(client);
            System.out.println("Connected to " + client.socket.getRemoteSocketAddress());
            client.tell("You are number " + clients.size() + " of " + CLIENTS + ".");
        }
        try {
            takeTurns(clients);
        } catch (IOException e) {
            System.out.println("Client lost: " + e.getMessage());
        }
        for (Client client : clients) {
            client.socket.close();
        }
        listener.close();
        System.out.println("Good bye.");
    }

    private static void takeTurns(List<Client> clients) throws IOException {
        while (true) {
            for (Client client : clients) {
                String sentence = client.in.readLine();
                if (sentence == null || sentence.equalsIgnoreCase("quit")) {
                    return;
                }
                client.tell(sentence.toUpperCase(Locale.ROOT));
            }
        }
    }
}

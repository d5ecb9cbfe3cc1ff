import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A new thread for each client. */
public class Server2 {

    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            System.out.println("Usage: java Server2 PORT");
            System.exit(2);
        }
        int port = Integer.parseInt(args[0]);
        ServerSocket serverSocket = new ServerSocket();
        serverSocket.setReuseAddress(true);
        serverSocket.bind(new InetSocketAddress(port), 100);
        System.out.println("Server2 is listening on port " + port);

        while (true) {
            Socket socket = serverSocket.accept();
            new Thread(new ClientHandler(socket)).start();
        }
    }

    static class ClientHandler implements Runnable {
        private final Socket socket;

        ClientHandler(Socket socket) {
            this.socket = socket;
        }

        @Override
        public void run() {
            try (socket) {
                BufferedReader in = new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
                PrintWriter out = new PrintWriter(socket.getOutputStream(), false, StandardCharsets.UTF_8);
                String line;
                while ((line = in.readLine()) != null && !line.isEmpty() && !out.checkError()) {
                    if (Calculator.isGoodbye(line)) {
                        out.print("bye\n");
                        out.flush();
                        break;
                    }
                    out.print(Calculator.reply(line) + "\n");
                    out.flush();
                }
            } catch (IOException e) {
                System.out.println("Client lost: " + e.getMessage());
            }
        }
    }
}

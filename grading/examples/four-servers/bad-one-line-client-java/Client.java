import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** The main thread reads the keyboard, a second thread prints what the server says. */
public class Client {
    private static final AtomicInteger openReplies = new AtomicInteger();
    private static volatile boolean leaving = false;

    public static void main(String[] args) throws Exception {
        if (args.length != 2) {
            System.out.println("Usage: java Client HOST PORT");
            System.exit(2);
        }
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(args[0], Integer.parseInt(args[1])), 5000);
        } catch (IOException e) {
            System.out.println("Could not connect to the server: " + e.getMessage());
            System.exit(1);
        }
        System.out.println("Connected to the server, leave with bye");

        Thread listener = new Thread(() -> printReplies(socket));
        listener.setDaemon(true);
        listener.start();

        BufferedReader keyboard = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        int patience = 3000;
        String line;
        while ((line = keyboard.readLine()) != null) {
            String word = line.trim().toLowerCase();
            boolean goodbye = word.equals("bye") || word.equals("exit") || word.equals("quit");
            openReplies.incrementAndGet();
            if (goodbye) {
                leaving = true;
                patience = 1000;
            }
            try {
                OutputStream out = socket.getOutputStream();
                out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                out.flush();
            } catch (IOException e) {
                System.out.println("Connection closed by the server");
                System.exit(goodbye ? 0 : 1);
            }
            break;
        }
        leaving = true;

        // let the last replies come in
        long end = System.currentTimeMillis() + patience;
        while (openReplies.get() > 0 && listener.isAlive() && System.currentTimeMillis() < end) {
            Thread.sleep(10);
        }
        System.exit(0);
    }

    private static void printReplies(Socket socket) {
        try {
            BufferedReader in = new BufferedReader(
                    new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            String reply;
            while ((reply = in.readLine()) != null) {
                System.out.println("Server: " + reply);
                openReplies.decrementAndGet();
            }
        } catch (IOException e) {
            // reset by the server, the same as closed for us
        }
        if (!leaving) {
            System.out.println("Connection closed by the server");
            System.exit(0);
        }
    }
}

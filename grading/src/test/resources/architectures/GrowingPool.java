import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A pool that starts a thread when none is free. */
public class GrowingPool {
    public static void main(String[] args) throws IOException {
        int port = Integer.parseInt(args[0]);
        ServerSocket server = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        ExecutorService pool = Executors.newCachedThreadPool();
        while (true) {
            Socket client = server.accept();
            pool.submit(() -> serve(client));
        }
    }

    private static void serve(Socket client) {
        try (client) {
            client.getInputStream().transferTo(client.getOutputStream());
        } catch (IOException gone) {
            System.out.println(gone);
        }
    }
}

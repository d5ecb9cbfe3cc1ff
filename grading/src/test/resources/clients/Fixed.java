import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.Socket;

/** Knows one server only. */
public class Fixed {
    private static final int PORT = 5055;

    public static void main(String[] args) throws IOException {
        BufferedReader keyboard = new BufferedReader(new InputStreamReader(System.in));
        try (Socket socket = new Socket("localhost", PORT)) {
            PrintWriter out = new PrintWriter(socket.getOutputStream(), true);
            BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream()));
            String line;
            while ((line = keyboard.readLine()) != null) {
                out.println(line);
                if (line.equals("bye")) {
                    break;
                }
                System.out.println(in.readLine());
            }
        }
    }
}

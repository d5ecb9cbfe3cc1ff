import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.Socket;

public class Client {

    public static void main(String[] args) throws Exception {
        Socket socket = null;
        try {
            socket = new Socket(args[0], Integer.parseInt(args[1]));
        } catch (IOException e) {
            System.out.println("Could not connect to " + args[0]);
            System.exit(1);
        }
        PrintWriter out = new PrintWriter(socket.getOutputStream(), true);
        BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream()));

        Thread printer = new Thread(() -> {
            try {
                String reply;
                while ((reply = in.readLine()) != null) {
                    System.out.println(reply);
                }
            } catch (IOException e) {
                // nothing more to print
            }
        });
        printer.setDaemon(true);
        printer.start();

        BufferedReader keyboard = new BufferedReader(new InputStreamReader(System.in));
        String line;
        while ((line = keyboard.readLine()) != null) {
            out.print(line + "\n");
            out.flush();
            if (line.equals("bye") || line.equals("exit") || line.equals("quit")) {
                break;
            }
        }
        // the last answers may still be on their way
        printer.join(1000);
        System.exit(0);
    }
}

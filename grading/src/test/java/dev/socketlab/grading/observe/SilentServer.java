package dev.socketlab.grading.observe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socketlab.grading.process.LittleProgram;
import dev.socketlab.grading.process.Port;
import dev.socketlab.grading.process.Program;
import dev.socketlab.grading.process.ProgramStarter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Servers that read from every client and never reply, one for each kind of runtime. */
public enum SilentServer {
  PYTHON(
      "server.py",
      """
      import socket, sys, threading
      server = socket.create_server(("127.0.0.1", int(sys.argv[1])), backlog=50)
      print("listening", flush=True)
      def serve(client):
          while client.recv(100):
              pass
      while True:
          client, _ = server.accept()
          threading.Thread(target=serve, args=(client,), daemon=True).start()
      """),

  C(
      "server.c",
      """
      #include <arpa/inet.h>
      #include <pthread.h>
      #include <stdio.h>
      #include <stdlib.h>
      #include <unistd.h>
      static void *serve(void *client) {
        char bytes[100];
        while (read((int)(long)client, bytes, sizeof bytes) > 0) ;
        close((int)(long)client);
        return 0;
      }
      int main(int count, char **args) {
        int server = socket(AF_INET, SOCK_STREAM, 0);
        struct sockaddr_in at = {.sin_family = AF_INET, .sin_port = htons(atoi(args[1]))};
        at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        if (bind(server, (struct sockaddr *)&at, sizeof at) || listen(server, 50)) return 1;
        puts("listening");
        fflush(stdout);
        for (;;) {
          pthread_t thread;
          pthread_create(&thread, 0, serve, (void *)(long)accept(server, 0, 0));
        }
      }
      """),

  JAVA("Server.java", javaServer("new Thread(work)")),

  /** Needs a newer Java than the one the project is built for. */
  JAVA_VIRTUAL("Server.java", javaServer("Thread.ofVirtual().unstarted(work)")),

  NODE(
      "server.js",
      """
      require("net").createServer((client) => client.resume().on("error", () => {}))
        .listen(+process.argv[2], "127.0.0.1", () => console.log("listening"));
      """),

  GO(
      "server.go",
      """
      package main
      import ("fmt"; "net"; "os")
      func serve(client net.Conn) {
        bytes := make([]byte, 100)
        for { if _, err := client.Read(bytes); err != nil { client.Close(); return } }
      }
      func main() {
        server, err := net.Listen("tcp", "127.0.0.1:" + os.Args[1])
        if err != nil { panic(err) }
        fmt.Println("listening")
        for { client, _ := server.Accept(); go serve(client) }
      }
      """);

  private final String file;
  private final String code;

  SilentServer(String file, String code) {
    this.file = file;
    this.code = code;
  }

  private static String javaServer(String thread) {
    return """
    import java.io.IOException;
    import java.net.*;
    class Server {
      public static void main(String[] args) throws IOException {
        ServerSocket server =
            new ServerSocket(Integer.parseInt(args[0]), 50, InetAddress.getLoopbackAddress());
        System.out.println("listening");
        while (true) {
          Socket client = server.accept();
          Runnable work = () -> serve(client);
          THREAD.start();
        }
      }
      static void serve(Socket client) {
        try (client) {
          while (client.getInputStream().read() >= 0) {}
        } catch (IOException gone) {
          System.out.println(gone);
        }
      }
    }
    """
        .replace("THREAD", thread);
  }

  /** Whether this machine can build and run it. */
  public boolean available() {
    return switch (this) {
      case GO -> has("go");
      case NODE -> has("node");
      case JAVA_VIRTUAL -> Runtime.version().feature() >= 21;
      case PYTHON, C, JAVA -> true;
    };
  }

  private static boolean has(String tool) {
    return List.of(System.getenv("PATH").split(":", -1)).stream()
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
  }

  /** Starts it and returns once it listens. */
  public Program serve(Path folder, Port port) throws IOException, InterruptedException {
    String source = Files.writeString(folder.resolve(file), code).toString();
    String made = folder.resolve("server").toString();
    String number = Integer.toString(port.number());
    Path jdk = Path.of(System.getProperty("java.home"), "bin");
    List<String> command =
        switch (this) {
          case PYTHON -> List.of(LittleProgram.interpreter(), file, number);
          case NODE -> List.of("node", file, number);
          case C -> {
            make("gcc", "-pthread", "-o", made, source);
            yield List.of(made, number);
          }
          case GO -> {
            make("go", "build", "-o", made, source);
            yield List.of(made, number);
          }
          case JAVA, JAVA_VIRTUAL -> {
            make(jdk + "/javac", "-d", folder.toString(), source);
            yield List.of(jdk + "/java", "-cp", folder.toString(), "Server", number);
          }
        };
    Program program = ProgramStarter.unconfined().start(command, folder, printed -> {});
    LittleProgram.awaitPrinted(program, "listening");
    return program;
  }

  private static void make(String... command) throws IOException, InterruptedException {
    Process compiler = new ProcessBuilder(command).redirectErrorStream(true).start();
    String printed = new String(compiler.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(compiler.waitFor()).as(printed).isZero();
  }
}

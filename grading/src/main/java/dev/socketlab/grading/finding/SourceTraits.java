package dev.socketlab.grading.finding;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a program does, as far as its source tells: by the calls it makes, not by its names.
 *
 * @param starts whether it can be started: it has a main function, or its language needs none
 * @param listens whether it waits for clients
 * @param connects whether it connects to a server
 */
public record SourceTraits(
    boolean starts,
    boolean listens,
    boolean connects,
    boolean threads,
    boolean forks,
    boolean selects,
    boolean evaluates) {

  private static final Pattern LISTENS =
      pattern(
          "\\blisten\\s*\\(|new\\s+ServerSocket\\b|ServerSocketChannel|AsynchronousServerSocket"
              + "|createServer\\s*\\(|net\\.Listen|ListenTCP|TcpListener|socketserver|start_server"
              + "|create_server|TCPServer|\\.accept\\s*\\(\\s*\\)|\\baccept\\s*\\("
              + "|SSLServerSocket|new\\s+net\\.Server|\\bServerSocket\\s*\\(|\\.Listen\\s*\\("
              + "|socket_listen|stream_socket_server|\\bListen\\s*=>");
  private static final Pattern CONNECTS =
      pattern(
          "\\bconnect(_ex)?\\s*\\(|new\\s+Socket\\s*\\(\\s*[^)\\s]|SocketChannel\\.open"
              + "|createConnection|net\\.Dial|DialTCP|TcpStream::connect|open_connection"
              + "|create_connection|new\\s+net\\.Socket|new\\s+TcpClient|\\.Connect(Async)?\\s*\\("
              + "|TCPSocket|fsockopen|stream_socket_client|socket_connect|\\bPeer(Addr|Host)\\b"
              + "|\\bval\\s+\\w+\\s*=\\s*Socket\\s*\\(");
  private static final Pattern THREADS =
      pattern(
          "pthread_create|std::j?thread|\\bthread\\s+\\w+\\s*[({]|\\bthreading\\b|start_new_thread"
              + "|extends\\s+Thread|implements\\s+Runnable|new\\s+Thread\\b|Executor|ThreadingMixIn"
              + "|ThreadingTCPServer|\\bgo\\s+(func|\\w+[\\w.]*\\()|thread::spawn|worker_threads"
              + "|startVirtualThread|CompletableFuture"
              + "|Thread\\.(new|start)\\b|Task\\.Run|\\bthread\\s*(\\([^)]*\\)\\s*)?\\{");
  private static final Pattern FORKS =
      pattern(
          "\\bfork\\s*[(;]|pcntl_fork|multiprocessing|ForkingMixIn|ForkingTCPServer|child_process");
  private static final Pattern SELECTS =
      pattern(
          "\\bselect\\s*\\(|\\bselect\\.|\\bp?poll\\s*\\(|epoll_|\\bselectors\\b|Selector\\b"
              + "|asyncio|kqueue|createServer\\s*\\(|mio::|tokio"
              + "|IO::Select|socket_select|stream_select");
  private static final Pattern EVALUATES =
      pattern(
          "\\beval\\s*\\(|calculat|evaluat|expression|operator|operand|arith|ScriptEngine"
              + "|case\\s*['\"][-+*/]['\"]|[=(]\\s*['\"][-+*/]['\"]");
  private static final Pattern MAIN_OF_C = pattern("\\bmain\\s*\\(");
  private static final Pattern MAIN_OF_JAVA =
      pattern("\\bstatic\\s+(final\\s+)?void\\s+main\\s*\\(|\\bvoid\\s+main\\s*\\(");
  private static final Pattern MAIN_OF_GO = pattern("\\bfunc\\s+main\\s*\\(");
  private static final Pattern MAIN_OF_RUST = pattern("\\bfn\\s+main\\s*\\(");

  private static final Pattern MAIN_OF_C_SHARP =
      pattern("\\bMain\\s*\\(|(?m)^(?:var|await|while|try|if)\\b");

  private static final Pattern MAIN_OF_KOTLIN = pattern("\\bfun\\s+main\\s*\\(");

  /** A statement in the first column that does something when the file is run. */
  private static final Pattern RUN_OF_PYTHON =
      pattern(
          "(?m)^(if\\s+__name__|while\\b|for\\b|with\\b|try\\b|[\\w.]+\\s*\\("
              + "|[\\w.,\\s]+=\\s*[\\w.]+\\()");

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex);
  }

  public static boolean hasMain(SourceCode source) {
    Optional<Pattern> main =
        switch (source.extension()) {
          case "c", "cpp", "cc", "cxx" -> Optional.of(MAIN_OF_C);
          case "java" -> Optional.of(MAIN_OF_JAVA);
          case "go" -> Optional.of(MAIN_OF_GO);
          case "rs" -> Optional.of(MAIN_OF_RUST);
          case "cs" -> Optional.of(MAIN_OF_C_SHARP);
          case "kt" -> Optional.of(MAIN_OF_KOTLIN);
          case "py" -> Optional.of(RUN_OF_PYTHON);
          case "h", "hpp" -> Optional.of(pattern("(?!)"));
          default -> Optional.empty();
        };
    return main.isEmpty() || source.has(main.get());
  }

  /** The traits of one file. */
  public static SourceTraits of(SourceCode source) {
    return new SourceTraits(
        hasMain(source),
        source.has(LISTENS),
        source.has(CONNECTS),
        source.has(THREADS),
        source.has(FORKS),
        source.has(SELECTS),
        source.has(EVALUATES));
  }

  /** The traits of a program that starts with this file and also includes that one. */
  SourceTraits and(SourceTraits other) {
    return new SourceTraits(
        starts,
        listens || other.listens,
        connects || other.connects,
        threads || other.threads,
        forks || other.forks,
        selects || other.selects,
        evaluates || other.evaluates);
  }
}

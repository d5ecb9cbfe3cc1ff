package dev.socketlab.client.cli;

import dev.socketlab.client.Connection;
import dev.socketlab.client.Received;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * Shows what one connection receives, above the line that is being typed, and cancels the typing
 * when the connection has ended. It shows whole lines: the network may cut one anywhere.
 */
final class ReplyPrinter implements Closeable {

  /** The rest of a line follows within this time. If not, the server does not end its lines. */
  private static final Duration QUIET = Duration.ofMillis(300);

  /** A longer line is not held back, in characters. */
  private static final int LONGEST = 64 * 1024;

  private static final Duration FOREVER = Duration.ofSeconds(Long.MAX_VALUE);

  /**
   * How the connection ended.
   *
   * @param turnedAway whether the server has not served this client at all
   */
  record Ending(String sentence, boolean turnedAway) {}

  private final Connection connection;
  private final Editor editor;
  private final Sentences sentences;
  private final EscapedText text = new EscapedText();
  private final FirstWords firstWords = new FirstWords();
  private final StringBuilder unfinished = new StringBuilder();
  private final CompletableFuture<Ending> ending = new CompletableFuture<>();
  private final Thread thread = new Thread(this::listen, "client-listener");

  ReplyPrinter(Connection connection, Editor editor, Sentences sentences) {
    this.connection = connection;
    this.editor = editor;
    this.sentences = sentences;
  }

  void start() {
    thread.start();
  }

  /** Waits until the connection has ended or the time is over. */
  void awaitEnd(Duration timeout) throws InterruptedException {
    thread.join(timeout.toMillis());
  }

  /** How the connection ended, once it has. */
  Ending ending() {
    return ending.join();
  }

  private void listen() {
    try {
      ending.complete(untilTheEnd());
    } catch (IOException e) {
      ending.complete(new Ending(sentences.failed(e), false));
    }
    editor.withdraw();
  }

  private Ending untilTheEnd() throws IOException {
    while (true) {
      Received received = connection.receive(unfinished.isEmpty() ? FOREVER : QUIET);
      if (received instanceof Received.Bytes bytes) {
        add(text.show(bytes.bytes()));
        show(
            unfinished.length() > LONGEST ? unfinished.length() : unfinished.lastIndexOf("\n") + 1);
      } else {
        add(text.rest());
        show(unfinished.length());
        if (!(received instanceof Received.Nothing)) {
          boolean turnedAway =
              firstWords.areOnlyBusy()
                  || (firstWords.areMissing() && received instanceof Received.Reset);
          return new Ending(sentences.ended(received, firstWords), turnedAway);
        }
      }
    }
  }

  private void add(String shown) {
    firstWords.add(shown);
    unfinished.append(shown);
  }

  private void show(int length) {
    if (length > 0) {
      editor.above(TextRole.SERVER, unfinished.substring(0, length));
      unfinished.delete(0, length);
    }
  }

  /** Ends the connection, and waits until nothing more of it is shown. */
  @Override
  public void close() throws IOException {
    connection.close();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

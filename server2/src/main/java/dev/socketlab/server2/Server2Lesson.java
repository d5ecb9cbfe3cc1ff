package dev.socketlab.server2;

import dev.socketlab.common.calc.CalcService;
import dev.socketlab.common.frame.Conversation;
import dev.socketlab.common.life.LessonServer;
import dev.socketlab.common.log.Journal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * server2 in one file: one thread accepts clients, and starts another for each of them. Every call
 * blocks, but it blocks only the thread that makes it.
 */
final class Server2Lesson extends LessonServer {

  private static final int BACKLOG = 128;
  private static final int LINGER_MILLIS = 2000;

  private final CalcService calc = new CalcService(); // keeps nothing: all threads may share it
  private ServerSocket listener;

  Server2Lesson(InetSocketAddress address, Journal journal) {
    super(address, journal);
  }

  @Override
  protected InetSocketAddress listen(InetSocketAddress address) throws IOException {
    listener = closeOnStop(new ServerSocket());
    // Else bind fails for a minute after a restart (TIME_WAIT: RFC 9293, 3.6.1).
    listener.setReuseAddress(true);
    listener.bind(address, BACKLOG);
    return (InetSocketAddress) listener.getLocalSocketAddress();
  }

  @Override
  protected void serve() throws IOException {
    while (true) {
      // Blocks until a client has connected. Nothing that a client can hold up may happen in this
      // thread: while it is busy, newcomers wait in the backlog. (Where the system has no
      // descriptor or
      // no thread left to give, this server ends; the real one waits until a client leaves.)
      Socket client = closeOnStop(listener.accept());
      // Returns at once, and run() below begins on a stack of its own. (Calling run() in place of
      // start() would serve the client in this thread, as server1 does.)
      new Thread(new LessonTask(client), "socketlab-client-" + client.getPort()).start();
    }
  }

  /** What one client's thread runs. Its fields are its own: nobody else reads or writes them. */
  private final class LessonTask implements Runnable {

    private final Socket client;
    private final byte[] bytes = new byte[8 * 1024];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    LessonTask(Socket client) {
      this.client = client;
    }

    @Override
    public void run() {
      journal().came(client.getRemoteSocketAddress());
      try (client) {
        converse();
      } catch (IOException | RuntimeException e) {
        // A reset, for example: this thread ends, and no other one notices.
      }
      journal().left(client.getRemoteSocketAddress());
    }

    private void converse() throws IOException {
      Writer out = new OutputStreamWriter(client.getOutputStream(), StandardCharsets.UTF_8);
      // Blocks this thread until a piece of the stream is here: any number of bytes, wherever the
      // network cut them, or -1 for its end, for good.
      boolean bye = false;
      int count = 0;
      while (!bye && (count = client.getInputStream().read(bytes)) >= 0) {
        for (int i = 0; i < count && !bye; i++) {
          if (bytes[i] == '\n') {
            bye = answerLine(out);
          } else if (line.size() < Conversation.LINE_LIMIT + 2) { // the rest need not be kept
            line.write(bytes[i]);
          }
        }
        // Blocks while the client does not read. That is all there is to a short write here: this
        // thread waits, so it reads nothing more, and TCP makes the client stop sending.
        out.flush();
      }
      if (bye) {
        linger();
      } else if (line.size() > 0) { // the client has closed its sending half, and may still read
        answerLine(out);
        out.flush();
      }
    }

    /** Answers the line; returns whether the answer was a goodbye. */
    private boolean answerLine(Writer out) throws IOException {
      boolean tooLong = line.size() > Conversation.LINE_LIMIT + 1; // 1 for the CR of CR LF
      String answer = tooLong ? Conversation.TOO_LONG : calc.answer(line.toByteArray());
      line.reset();
      out.write(answer + "\n");
      return answer.equals(CalcService.BYE);
    }

    /** Waits for the client's end: closing with unread bytes resets, and bye may be lost. */
    private void linger() throws IOException {
      client.shutdownOutput(); // the end of our stream
      client.setSoTimeout(LINGER_MILLIS);
      long end = System.nanoTime() + LINGER_MILLIS * 1_000_000L;
      while (client.getInputStream().read(bytes) >= 0 && System.nanoTime() < end) {}
    }
  }
}

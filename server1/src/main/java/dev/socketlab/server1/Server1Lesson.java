package dev.socketlab.server1;

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
 * server1 in one file: accept a client, serve it until it leaves, accept the next. Every call
 * blocks: it returns when it has something to return, and this thread does nothing else meanwhile.
 */
final class Server1Lesson extends LessonServer {

  private static final int BACKLOG = 128;
  private static final int LINGER_MILLIS = 2000;

  private final CalcService calc = new CalcService();
  private ServerSocket listener;

  /** What has come of a line whose end has not. */
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();

  Server1Lesson(InetSocketAddress address, Journal journal) {
    super(address, journal);
  }

  @Override
  protected InetSocketAddress listen(InetSocketAddress address) throws IOException {
    listener = closeOnStop(new ServerSocket());
    // Whichever side closes a connection first keeps it in TIME_WAIT for a minute (RFC 9293,
    // 3.6.1). Without SO_REUSEADDR bind fails that long: "Address already in use".
    listener.setReuseAddress(true);
    // Binds and listens. From here on the kernel completes connections by itself and queues them
    // in the backlog: a client may be connected, and may have sent bytes, before we accept it.
    listener.bind(address, BACKLOG);
    return (InetSocketAddress) listener.getLocalSocketAddress();
  }

  @Override
  protected void serve() throws IOException {
    while (true) {
      // Blocks until the backlog has a connection, and takes it out as a socket of its own.
      Socket client = closeOnStop(listener.accept());
      // If the listener stayed open, a second client could connect and send, and would hang until
      // the first one leaves. Now its connect fails: "connection refused". (One that is in the
      // backlog already is reset.) To accept a second client just to reset it or to say "busy", a
      // server must wait for both sockets at once, in select: see --when-busy of the real server1.
      listener.close();
      journal().came(client.getRemoteSocketAddress());
      try (client) {
        converse(client);
      } catch (IOException | RuntimeException e) {
        // A reset, for example. One client's fault must not be the end of the server.
      }
      journal().left(client.getRemoteSocketAddress());
      listen(address());
    }
  }

  private void converse(Socket client) throws IOException {
    line.reset();
    // It has a buffer, so all replies to one read leave together, not each in a packet of its own.
    Writer out = new OutputStreamWriter(client.getOutputStream(), StandardCharsets.UTF_8);
    byte[] bytes = new byte[8 * 1024];
    // Blocks until there is at least one byte. TCP keeps the order of bytes, not the pieces they
    // were sent in: a read may bring half a line, or three and a half. A server that takes a read
    // for a message works until the network cuts one. -1 is the end of the stream: every further
    // read returns it at once, so a loop that overlooks it spins.
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
      // Blocks until the kernel has taken all of it. A client that does not read its replies is
      // not read meanwhile, and TCP makes it stop sending: it costs no more memory than this.
      out.flush();
    }
    if (bye) {
      linger(client, bytes);
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
  private static void linger(Socket client, byte[] bytes) throws IOException {
    client.shutdownOutput(); // the end of our stream
    client.setSoTimeout(LINGER_MILLIS);
    long end = System.nanoTime() + LINGER_MILLIS * 1_000_000L;
    while (client.getInputStream().read(bytes) >= 0 && System.nanoTime() < end) {}
  }
}

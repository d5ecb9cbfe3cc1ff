package dev.socketlab.common.cli;

import dev.socketlab.common.frame.Conversation;
import dev.socketlab.common.frame.ConversationFactory;
import dev.socketlab.common.frame.Framing;
import dev.socketlab.common.log.Journal;
import dev.socketlab.common.service.ClientHandle;
import dev.socketlab.common.service.Delayed;
import dev.socketlab.common.service.Service;
import dev.socketlab.common.service.SessionFactory;
import dev.socketlab.common.service.Watched;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;

/**
 * How a server is to run.
 *
 * @param port 0 for a free one
 * @param name the server's name, for the service {@code name}
 * @param delay time spent on each message
 * @param buffer bytes of one read; 0 for the server's default
 * @param once whether it serves one client and ends
 * @param turns how many clients take turns; 0 if they do not
 * @param choices values of the options that only this server has, by name
 */
public record Settings(
    String host,
    int port,
    String service,
    String name,
    Duration delay,
    Framing framing,
    int buffer,
    int backlog,
    boolean once,
    int turns,
    OnQuit onQuit,
    Journal.Level level,
    Map<String, String> choices) {

  public Settings {
    choices = Map.copyOf(choices);
  }

  public Journal journal(PrintStream out, PrintStream err) {
    return once ? new Journal(out, err, level, "Connected by %s") : new Journal(out, err, level);
  }

  /** Makes conversations with the service that was asked for. */
  public ConversationFactory<ClientHandle> conversations(Journal journal) {
    return conversations(Services.host(this), journal);
  }

  /** Makes conversations with the services that {@code sessions} opens. */
  public <C extends ClientHandle> ConversationFactory<C> conversations(
      SessionFactory<C> sessions, Journal journal) {
    // With a delay, each reply must leave as soon as its time was spent.
    int replyLimit = delay.isZero() ? Conversation.REPLY_LIMIT : 1;
    return new ConversationFactory<>() {

      @Override
      public Conversation open(C client) {
        Service service = delayed(sessions.open(client));
        return new Conversation(
            journal.verbose()
                ? new Watched(service, message -> journal.received(client.address(), message))
                : service,
            framing,
            replyLimit);
      }

      @Override
      public boolean pushes() {
        return sessions.pushes();
      }

      @Override
      public void typed(String line) {
        sessions.typed(line);
      }
    };
  }

  /** The service that was asked for, one for all clients; there is none for {@code chat}. */
  public Service shared() {
    return Services.shared(this);
  }

  private Service delayed(Service service) {
    return delay.isZero() ? service : new Delayed(service, delay);
  }
}

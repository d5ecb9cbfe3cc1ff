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
 * What a server was asked to be.
 *
 * @param port 0 for a free one
 * @param name what the server is called by the service {@code name}
 * @param delay spent on each message
 * @param buffer bytes of one read; 0 for what suits the server
 * @param once it serves one client, and ends
 * @param turns how many clients it listens to by turns; 0 if to all at any time
 * @param choices what only this server offers, by option name
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

  /** Makes the conversations of all clients with the service that was asked for. */
  public ConversationFactory<ClientHandle> conversations(Journal journal) {
    return conversations(Services.host(this), journal);
  }

  /** Makes the conversations of all clients that {@code host} receives. */
  public <G extends ClientHandle> ConversationFactory<G> conversations(
      SessionFactory<G> host, Journal journal) {
    // Under study, each reply is to leave as soon as its time was spent.
    int replyLimit = delay.isZero() ? Conversation.REPLY_LIMIT : 1;
    return new ConversationFactory<>() {

      @Override
      public Conversation with(G guest) {
        Service service = delayed(host.welcome(guest));
        return new Conversation(
            journal.verbose()
                ? new Watched(service, message -> journal.heard(guest.address(), message))
                : service,
            framing,
            replyLimit);
      }

      @Override
      public boolean tell() {
        return host.tells();
      }

      @Override
      public void typed(String line) {
        host.typed(line);
      }
    };
  }

  /** The service that was asked for, one for all clients; not for {@code chat}. */
  public Service shared() {
    return Services.shared(this);
  }

  private Service delayed(Service service) {
    return delay.isZero() ? service : new Delayed(service, delay);
  }
}

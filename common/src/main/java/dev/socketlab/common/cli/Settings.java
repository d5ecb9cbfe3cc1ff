package dev.socketlab.common.cli;

import dev.socketlab.common.frame.Conversation;
import dev.socketlab.common.frame.Framing;
import dev.socketlab.common.log.Journal;
import dev.socketlab.common.service.Delayed;
import dev.socketlab.common.service.Service;
import dev.socketlab.common.service.Watched;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;

/**
 * What a server was asked to be.
 *
 * @param port 0 for a free one
 * @param delay spent on each message
 * @param choices what only this server offers, by option name
 */
public record Settings(
    String host,
    int port,
    String service,
    Duration delay,
    Framing framing,
    int backlog,
    Journal.Level level,
    Map<String, String> choices) {

  public Settings {
    choices = Map.copyOf(choices);
  }

  /** Makes the conversations of all clients, which share one service. */
  public Function<SocketAddress, Conversation> conversations(Journal journal) {
    Service shared = shared();
    // Under study, each reply is to leave as soon as its time was spent.
    int replyLimit = delay.isZero() ? Conversation.REPLY_LIMIT : 1;
    return client -> {
      Service service =
          journal.verbose()
              ? new Watched(shared, message -> journal.heard(client, message))
              : shared;
      return new Conversation(service, framing, replyLimit);
    };
  }

  private Service shared() {
    Service named = Services.named(service);
    return delay.isZero() ? named : new Delayed(named, delay);
  }
}

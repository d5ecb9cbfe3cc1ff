package dev.socketlab.grading.suite.chat;

import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ServerTrial;
import dev.socketlab.grading.wire.Peer;
import dev.socketlab.grading.wire.ReadResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Clients that talk to each other through the server. Each sends a name first, since some servers
 * ask for one; others relay it as a message. What the server adds to messages or says by itself is
 * ignored.
 */
final class ChatRoom {

  private static final List<String> NAMES = List.of("ana", "ben", "chen", "dana", "eva", "finn");

  private final ServerTrial trial;
  private final List<Peer> members = new ArrayList<>();
  private int named;
  private int spoken;

  private ChatRoom(ServerTrial trial) {
    this.trial = trial;
  }

  /** Starts the server and connects that many clients, one after the other. */
  static ChatRoom of(ServerTrial trial, int clients)
      throws Failure, IOException, InterruptedException {
    trial.start();
    ChatRoom room = new ChatRoom(trial);
    for (int i = 0; i < clients; i++) {
      room.join();
    }
    return room;
  }

  /**
   * Connects one more client, which sends its name; then reads everything that all clients
   * received.
   */
  Peer join() throws Failure, IOException, InterruptedException {
    Peer peer = trial.join();
    trial.settle();
    peer.drain();
    peer.say(NAMES.get(named++));
    members.add(peer);
    drainAll();
    return peer;
  }

  /** Reads everything that all clients have received. */
  private void drainAll() throws IOException, InterruptedException {
    trial.settle();
    for (Peer member : members) {
      member.drain();
    }
  }

  List<Peer> members() {
    return List.copyOf(members);
  }

  List<Peer> others(Peer one) {
    return members.stream().filter(member -> member != one).toList();
  }

  /** Removes a client that has left. */
  void without(Peer one) {
    members.remove(one);
  }

  /** A message that was not sent before and that no program sends by itself. */
  String words() {
    return "hello " + (1_000 * (100 + trial.random().nextInt(900)) + ++spoken);
  }

  /** One client says something, and all others must hear it. */
  void converse(Peer speaker, Fault fault, String when) throws Failure, InterruptedException {
    String words = words();
    speaker.say(words);
    requireHeard(speaker, words, others(speaker), fault, when);
  }

  /** Everybody says something, and all others must hear it. */
  void converse(Fault fault, String when) throws Failure, InterruptedException {
    for (Peer speaker : members()) {
      converse(speaker, fault, when);
    }
  }

  /** Requires each listener to hear what the speaker said. */
  void requireHeard(Peer speaker, String words, List<Peer> listeners, Fault fault, String when)
      throws Failure, InterruptedException {
    for (Peer listener : listeners) {
      ReadResult heard = listener.hear(all -> all.text().contains(words));
      if (!heard.text().contains(words)) {
        throw trial
            .failure(
                fault,
                listener.name()
                    + " did not hear what "
                    + speaker.name()
                    + " said"
                    + (when.isEmpty() ? "" : " " + when))
            .sent("\"" + words + "\\n\" by " + speaker.name())
            .expected(
                "\"" + words + "\" heard by " + names(listeners) + ", with any words around it")
            .received(listener.name() + " heard " + heard.words());
      }
    }
  }

  private static String names(List<Peer> peers) {
    return peers.stream().map(Peer::name).collect(Collectors.joining(" and "));
  }
}

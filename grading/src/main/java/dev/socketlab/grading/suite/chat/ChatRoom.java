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
 * Clients that talk to each other through the server. Each says a name first, as some servers ask
 * for one; where none asks, the others are told it as a message. What the server adds to messages,
 * and what it says by itself, is not looked at.
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

  /** Starts the server, and so many clients that have come, one after the other. */
  static ChatRoom of(ServerTrial trial, int clients)
      throws Failure, IOException, InterruptedException {
    trial.start();
    ChatRoom room = new ChatRoom(trial);
    for (int i = 0; i < clients; i++) {
      room.join();
    }
    return room;
  }

  /** One more client, that has said its name; nobody has anything left to hear then. */
  Peer join() throws Failure, IOException, InterruptedException {
    Peer peer = trial.join();
    trial.settle();
    peer.drain();
    peer.say(NAMES.get(named++));
    members.add(peer);
    quiet();
    return peer;
  }

  /** Has everybody hear what there is to hear. */
  private void quiet() throws IOException, InterruptedException {
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

  /** It is nobody's concern from now on. */
  void without(Peer one) {
    members.remove(one);
  }

  /** Words that were not said before, and that no program says by itself. */
  String words() {
    return "hello " + (1_000 * (100 + trial.random().nextInt(900)) + ++spoken);
  }

  /** One says something, and all others must hear it. */
  void converse(Peer speaker, Fault fault, String when) throws Failure, InterruptedException {
    String words = words();
    speaker.say(words);
    heard(speaker, words, others(speaker), fault, when);
  }

  /** Everybody says something, and all others must hear it. */
  void converse(Fault fault, String when) throws Failure, InterruptedException {
    for (Peer speaker : members()) {
      converse(speaker, fault, when);
    }
  }

  /** These words of that speaker must come to each of those. */
  void heard(Peer speaker, String words, List<Peer> listeners, Fault fault, String when)
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

package dev.socketlab.grading.dialect;

import dev.socketlab.grading.wire.ReadResult;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds out whether a program that was not understood replies to messages at all: always the same
 * to the same message, though not with the answer. For one thread.
 */
final class OtherService {

  /** Two that have next to nothing in common. */
  private static final List<String> MESSAGES = List.of("hello", "banana tree");

  private final RequestProbe probe;
  private final LearningClient client;
  private final List<String> words;
  private boolean elsewhere;

  /**
   * @param words receives what is found, a sentence each
   */
  OtherService(RequestProbe probe, List<String> words) {
    this.probe = probe;
    this.client = probe.client();
    this.words = words;
  }

  /**
   * How it replies.
   *
   * @param form of a request that got a reply, after the client's present opening
   * @return empty if it does not always reply the same
   */
  Optional<Dialect> in(RequestForm form) throws IOException, InterruptedException {
    String line = probe.topic().fixedLine(form.digits());
    if (!client.reconnects(form)) {
      return Optional.empty();
    }
    ReadResult first = reply(form, line);
    KnownReply known = KnownReply.to(line, first);
    SessionLength session = SessionLength.ONE_REPLY;
    if (client.connected()) {
      session =
          known.equals(KnownReply.to(line, reply(form, line)))
              ? SessionLength.GOES_ON
              : SessionLength.GOES_WRONG;
    }
    if (known.reply().isEmpty() || !client.reconnects(form)) {
      return Optional.empty();
    }
    ReadResult again = reply(form, line);
    if (!known.equals(KnownReply.to(line, again))) {
      return Optional.empty();
    }
    words.add(
        "It replies, but not with the answer: to "
            + form.shown(line)
            + " it sends "
            + RequestProbe.quoted(first.raw())
            + ".");
    words.add("As to connections, " + session.words() + ".");
    if (first.raw().equals(again.raw()) && differs(form)) {
      words.add("It does something else than the assignment says.");
      elsewhere = true;
    }
    return Optional.of(
        Dialect.ofOther(client.greeting(), client.opening(), form, session, known, words));
  }

  /** Whether its replies depend on the message, and reject none. */
  boolean elsewhere() {
    return elsewhere;
  }

  private ReadResult reply(RequestForm form, String line) throws IOException, InterruptedException {
    probe.say(form.messages(line));
    return probe.lastHeard();
  }

  /** Whether its replies depend on the message; an error message that repeats it does not. */
  private boolean differs(RequestForm form) throws IOException, InterruptedException {
    String[] replies = new String[MESSAGES.size()];
    for (int i = 0; i < replies.length; i++) {
      if (!client.reconnects(form)) {
        return false;
      }
      String message = MESSAGES.get(i);
      String raw = reply(form, message).raw().toLowerCase(Locale.ROOT);
      if (raw.isBlank() || Reaction.isRejection(raw)) {
        return false;
      }
      replies[i] = raw.replace(message, "").strip();
    }
    return !replies[0].equals(replies[1]) || replies[0].isEmpty();
  }
}

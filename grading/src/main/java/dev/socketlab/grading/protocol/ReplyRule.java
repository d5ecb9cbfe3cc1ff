package dev.socketlab.grading.protocol;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is right as a reply: certain messages, and nothing else.
 *
 * @param ending whether the connection must end after them
 * @param others what is right as well, instead
 */
public record ReplyRule(List<Part> parts, Ending ending, List<ReplyRule> others) {

  /** A message of the reply, and how it is told from the next one. */
  public record Part(MessageFraming framing, MessageRule rule) {}

  /** What becomes of the connection. */
  public enum Ending {
    ENDS,
    STAYS,
    EITHER
  }

  /** No reply, and a connection that stays. */
  public static final ReplyRule NOTHING = new ReplyRule(List.of(), Ending.STAYS);

  /** The end of the connection, and nothing before it. */
  public static final ReplyRule END = new ReplyRule(List.of(), Ending.ENDS);

  public ReplyRule {
    parts = List.copyOf(parts);
    others = List.copyOf(others);
  }

  /** The only right reply. */
  public ReplyRule(List<Part> parts, Ending ending) {
    this(parts, ending, List.of());
  }

  /** What came from there on. */
  private HeardReply read(byte[] bytes, int from, boolean ended) {
    return HeardReply.read(parts.stream().map(Part::framing).toList(), bytes, from, ended);
  }

  /** Whether nothing more has to be awaited. */
  public boolean isComplete(byte[] bytes, boolean ended) {
    boolean complete =
        ending == Ending.EITHER && read(bytes, 0, ended).messages().size() == parts.size();
    return complete || others.stream().anyMatch(other -> other.isComplete(bytes, ended));
  }

  /** Whether this is the right reply, the whole of it. */
  public boolean isMet(byte[] bytes, boolean ended, Map<String, Object> values) {
    return isItselfMet(bytes, ended, values)
        || others.stream().anyMatch(other -> other.isMet(bytes, ended, values));
  }

  private boolean isItselfMet(byte[] bytes, boolean ended, Map<String, Object> values) {
    HeardReply reply = read(bytes, 0, ended);
    boolean endsRight = ending == Ending.EITHER || ended == (ending == Ending.ENDS);
    return endsRight && reply.rest() == 0 && fits(reply, values);
  }

  private boolean fits(HeardReply reply, Map<String, Object> values) {
    if (reply.messages().size() < parts.size()) {
      return false;
    }
    for (int i = 0; i < parts.size(); i++) {
      if (!parts.get(i).rule().fits(reply.messages().get(i), values)) {
        return false;
      }
    }
    return true;
  }

  /** The index after the first messages from there on that are right; -1 if none are. */
  public int find(byte[] bytes, int from, boolean ended, Map<String, Object> values) {
    HeardReply reply = read(bytes, from, ended);
    while (!reply.messages().isEmpty()) {
      if (fits(reply, values)) {
        return reply.end();
      }
      reply = read(bytes, reply.messages().get(0).end(), ended);
    }
    return others.stream()
        .mapToInt(other -> other.find(bytes, from, ended, values))
        .filter(end -> end >= 0)
        .min()
        .orElse(-1);
  }

  /** Whether any messages are right, whatever they say. */
  public boolean acceptsAnything() {
    boolean accepts =
        ending == Ending.EITHER && parts.stream().allMatch(part -> part.rule().acceptsAnything());
    return accepts || others.stream().anyMatch(ReplyRule::acceptsAnything);
  }

  /** What later formulas may call what came: {@code reply}, {@code number} and named parts. */
  public Map<String, Object> found(byte[] bytes, boolean ended, Map<String, Object> values) {
    Optional<ReplyRule> met =
        isItselfMet(bytes, ended, values)
            ? Optional.empty()
            : others.stream().filter(other -> other.isMet(bytes, ended, values)).findFirst();
    return met.isPresent()
        ? met.get().found(bytes, ended, values)
        : itselfFound(bytes, ended, values);
  }

  private Map<String, Object> itselfFound(byte[] bytes, boolean ended, Map<String, Object> values) {
    List<MessageFraming.Frame> messages = read(bytes, 0, ended).messages();
    StringBuilder text = new StringBuilder();
    Map<String, Object> found = new HashMap<>();
    for (int i = 0; i < messages.size(); i++) {
      MessageRule rule = parts.get(i).rule();
      text.append(i == 0 ? "" : "\n").append(rule.text(messages.get(i)));
      found.putAll(rule.found(messages.get(i), values));
    }
    found.putAll(HeardReply.values(text.toString()));
    return found;
  }

  /** What came as a person reads it, where its bytes do not show that; otherwise empty. */
  public String shown(byte[] bytes, boolean ended) {
    List<MessageFraming.Frame> messages = read(bytes, 0, ended).messages();
    return IntStream.range(0, messages.size())
        .mapToObj(i -> parts.get(i).rule().shown(messages.get(i)))
        .filter(shown -> !shown.isEmpty())
        .collect(Collectors.joining("; "));
  }

  /** What is expected, for a report. */
  public String words(Map<String, Object> values) {
    return Stream.concat(
            Stream.of(itselfInWords(values)), others.stream().map(other -> other.words(values)))
        .collect(Collectors.joining(", or "));
  }

  private String itselfInWords(Map<String, Object> values) {
    String messages =
        parts.stream()
            .map(part -> part.rule().words(values))
            .collect(Collectors.joining(", then "));
    return switch (ending) {
      case EITHER -> messages;
      case STAYS -> "nothing, and a connection that stays";
      case ENDS -> (messages.isEmpty() ? "" : messages + ", then ") + "the end of the connection";
    };
  }

  /** The names of the values that it needs; those of the reply itself are offered by the reply. */
  public Set<String> names() {
    Set<String> names = new HashSet<>();
    parts.forEach(part -> names.addAll(part.rule().names()));
    others.forEach(other -> names.addAll(other.names()));
    return names;
  }

  /** The names of the values that it finds in any right reply. */
  public Set<String> finds() {
    Set<String> names = new HashSet<>(HeardReply.NAMES);
    parts.forEach(part -> names.addAll(part.rule().finds()));
    others.forEach(other -> names.retainAll(other.finds()));
    return names;
  }
}

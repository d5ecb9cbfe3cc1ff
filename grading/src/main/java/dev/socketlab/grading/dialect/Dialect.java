package dev.socketlab.grading.dialect;

import dev.socketlab.grading.wire.ReadResult;
import dev.socketlab.grading.wire.TextDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a program speaks. Every check sends requests and reads replies like this, so none fails a
 * program for its phrasing.
 *
 * @param greeting what it sends before the first request; empty if it sends nothing then
 * @param opening messages that it expects before the first request, such as a name
 * @param framed whether it waits for the end of a message that arrives in pieces
 * @param other what it replies if it does something else than it should; empty if it does not, or
 *     if nothing is known
 * @param unknown why it is not known how requests look; empty if it is known, or if the program
 *     replies to none
 * @param words all that was learned, a sentence each
 */
public record Dialect(
    String greeting,
    List<String> opening,
    RequestForm request,
    boolean framed,
    ReplyWording wording,
    SessionLength session,
    DialectFarewell farewell,
    Optional<KnownReply> other,
    Optional<UnknownProtocol> unknown,
    List<String> words) {

  private static final Pattern PADDED = Pattern.compile("(?s)([^\\x00]+)\\x00+(.*)");

  /** A reply line for each line, as an assignment can demand it; nothing was learned. */
  public static final Dialect LINES = unanswered("", List.of());

  public Dialect {
    opening = List.copyOf(opening);
    words = List.copyOf(words);
  }

  /**
   * Of a program whose assignment describes how it speaks: nothing has to be learned.
   *
   * @param oneReply whether it may close the connection after a reply
   */
  public static Dialect described(boolean oneReply) {
    return lines("", oneReply ? SessionLength.ONE_REPLY : SessionLength.GOES_ON, List.of());
  }

  /** The same, if nothing that was tried was answered. */
  static Dialect unanswered(String greeting, List<String> words) {
    return lines(greeting, SessionLength.GOES_ON, words);
  }

  private static Dialect lines(String greeting, SessionLength session, List<String> words) {
    return new Dialect(
        greeting,
        List.of(),
        RequestForm.LINE,
        true,
        ReplyWording.LINE,
        session,
        DialectFarewell.BYE,
        Optional.empty(),
        Optional.empty(),
        words);
  }

  /** The same for a program that replies to messages in this form, but not with the answer. */
  static Dialect ofOther(
      String greeting,
      List<String> opening,
      RequestForm request,
      SessionLength session,
      KnownReply reply,
      List<String> words) {
    return new Dialect(
        greeting,
        opening,
        request,
        request.end() != LineEnd.NOTHING,
        new ReplyWording("", "", Optional.empty(), 0),
        session,
        DialectFarewell.BYE,
        Optional.of(reply),
        Optional.empty(),
        words);
  }

  /** The same if it is not known how requests look. */
  Dialect with(Optional<UnknownProtocol> reason) {
    return new Dialect(
        greeting, opening, request, framed, wording, session, farewell, other, reason, words);
  }

  /** The same for checks of what is answered: they ask what the assignment demands. */
  public Dialect forAnswers() {
    return new Dialect(
        greeting,
        opening,
        request,
        framed,
        wording,
        session,
        farewell,
        Optional.empty(),
        unknown,
        words);
  }

  /** Whether the program sends something before the first request. */
  public boolean greets() {
    return !greeting.isEmpty();
  }

  /** Whether this is the whole greeting. */
  public boolean isGreeting(ReadResult heard) {
    String said = new String(heard.bytes(), StandardCharsets.UTF_8);
    return NumbersInText.masked(said, "#").equals(NumbersInText.masked(greeting, "#"));
  }

  /** Whether a reply that contains the answer is complete; otherwise more is to be awaited. */
  public boolean isWhole(ReadResult heard) {
    return wording.isWhole(new String(heard.bytes(), StandardCharsets.UTF_8));
  }

  /** Removes greeting, colours, padding and the constant words from a reply. */
  public TextDecoder reading() {
    String hello = ReadableText.of(greeting.getBytes(StandardCharsets.UTF_8));
    return bytes -> {
      String text = wording.read(withoutPaddedGreeting(bytes));
      return wording.without(hello.isBlank() ? text : text.replace(hello, "\n"));
    };
  }

  /**
   * What follows padding is taken for what an earlier text left in the buffer, unless it is new.
   */
  private byte[] withoutPaddedGreeting(byte[] bytes) {
    Matcher padded = PADDED.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
    Matcher known = PADDED.matcher(latin(greeting));
    boolean greeted =
        padded.matches()
            && known.matches()
            && NumbersInText.masked(padded.group(1), "#")
                .equals(NumbersInText.masked(known.group(1), "#"));
    return greeted ? padded.group(2).getBytes(StandardCharsets.ISO_8859_1) : bytes;
  }

  private static String latin(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }
}

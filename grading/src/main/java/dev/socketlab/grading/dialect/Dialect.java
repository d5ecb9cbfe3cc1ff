package dev.socketlab.grading.dialect;

import dev.socketlab.grading.wire.Heard;
import dev.socketlab.grading.wire.TextDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * How a program speaks. Every check speaks to it like this and reads its replies like this, so that
 * none fails a program for its phrasing.
 *
 * @param greeting what it says before it is asked anything; empty where it waits to be asked
 * @param opening what it wants to hear before the first request, a name for instance; or empty
 * @param framed whether it waits for the end of a message that comes in pieces
 * @param words all this and what else was learned, in plain words
 */
public record Dialect(
    String greeting,
    String opening,
    RequestForm request,
    boolean framed,
    ReplyWording wording,
    SessionLength session,
    DialectFarewell farewell,
    List<String> words) {

  /** A line for a line, the form that an assignment can demand; nothing of it was learned. */
  public static final Dialect LINES = unknown("", List.of());

  public Dialect {
    words = List.copyOf(words);
  }

  /** The same where nothing that was tried got an answer. */
  static Dialect unknown(String greeting, List<String> words) {
    return new Dialect(
        greeting,
        "",
        RequestForm.LINE,
        true,
        ReplyWording.LINE,
        SessionLength.GOES_ON,
        DialectFarewell.BYE,
        words);
  }

  /** Whether the program says something before it is asked. */
  public boolean greets() {
    return !greeting.isEmpty();
  }

  /** Whether this is all of the greeting. */
  public boolean isGreeting(Heard heard) {
    String said = new String(heard.bytes(), StandardCharsets.UTF_8);
    return NumbersInText.masked(said, "#").equals(NumbersInText.masked(greeting, "#"));
  }

  /** Whether a reply that holds the answer is whole: else more has to be waited for. */
  public boolean isWhole(Heard heard) {
    return wording.isWhole(new String(heard.bytes(), StandardCharsets.UTF_8));
  }

  /** Takes greeting, colours, padding and the words that are always around from a reply. */
  public TextDecoder reading() {
    String hello = ReadableText.without(greeting.getBytes(StandardCharsets.UTF_8));
    return bytes -> {
      String text = ReadableText.without(bytes);
      return wording.without(hello.isBlank() ? text : text.replace(hello, "\n"));
    };
  }
}

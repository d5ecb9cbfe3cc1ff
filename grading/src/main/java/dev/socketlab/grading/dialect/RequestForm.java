package dev.socketlab.grading.dialect;

import dev.socketlab.common.text.Escaped;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * How requests to a program are written.
 *
 * @param digits how long operands may be
 */
public record RequestForm(RequestSpelling spelling, Spacing spacing, LineEnd end, int digits) {

  /** No longer operands are ever drawn. */
  static final int DIGITS = 3;

  private static final int LETTERS = 26;

  /** A line in the usual notation. */
  public static final RequestForm LINE =
      new RequestForm(RequestSpelling.PLAIN, Spacing.EITHER, LineEnd.LINE_FEED, DIGITS);

  RequestForm with(Spacing other) {
    return new RequestForm(spelling, other, end, digits);
  }

  /** The same with another end. */
  public RequestForm with(LineEnd other) {
    return new RequestForm(spelling, spacing, other, digits);
  }

  /** What is sent for a line, each message once the program is done with the one before. */
  public List<byte[]> messages(String line) {
    return spelling.of(spacing.of(line)).stream().map(end::around).toList();
  }

  /** Whether it has a place for each of two operands, as text, and none for an expression. */
  public boolean takesOperands() {
    return spelling.takesOperands();
  }

  /** What is sent to ask for a sum, whatever its operands are. */
  public List<byte[]> sum(String first, String second) {
    return spelling.ofSum(first, second).stream().map(end::around).toList();
  }

  /** The same in one piece. */
  public byte[] bytes(String line) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    messages(line).forEach(all::writeBytes);
    return all.toByteArray();
  }

  /**
   * What is sent before the first request.
   *
   * @param client a number that no other client has: each gets a name of its own
   */
  public List<byte[]> opening(List<String> templates, int client) {
    Map<String, String> name = Map.of("n", name(client));
    return templates.stream()
        .map(template -> end.around(MessageTemplate.of(template).filled(name)))
        .toList();
  }

  /** In letters only. */
  private static String name(int client) {
    StringBuilder name = new StringBuilder("grader");
    for (int rest = client; rest > 0; rest /= LETTERS) {
      name.append((char) ('a' + rest % LETTERS));
    }
    return name.toString();
  }

  /** Whether a request says which operation it asks for; some programs only add. */
  public boolean hasOperator() {
    return spelling.hasOperator();
  }

  /** Whether numbers are sent in binary, so that no text reaches the program. */
  public boolean isBinary() {
    return spelling.isPacked() && !spelling.isPickled();
  }

  /** The same as text, without any delimiter. */
  public String text(String line) {
    return new String(with(LineEnd.NOTHING).bytes(line), StandardCharsets.UTF_8);
  }

  /** The same for messages: {@code ADD 1 2\n}. */
  public String shown(String line) {
    return shown(messages(line));
  }

  /** Messages of this form: {@code ADD 1 2\n}. */
  public static String shown(List<byte[]> messages) {
    return String.join(
        ", then ", messages.stream().map(bytes -> "\"" + Escaped.bytes(bytes) + "\"").toList());
  }
}

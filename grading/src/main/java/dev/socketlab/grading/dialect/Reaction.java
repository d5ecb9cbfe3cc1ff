package dev.socketlab.grading.dialect;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** What a reply without the right answer shows: whether the program took the request for one. */
enum Reaction {
  NOTHING,
  /** It replies with a value or with the message itself: it took the request, and answers wrong. */
  UNDERSTOOD,
  /** It rejects the request, asks for something else, or sends what cannot be interpreted. */
  NOT_UNDERSTOOD;

  private static final Pattern REJECTED =
      Pattern.compile(
          "(?iu)\\b(?:err\\w{0,5}|inv[aá]l[ií]\\w*|inv_\\w+|insuf\\w*|unknown|wrong|bad|illegal|unexpected"
              + "|expect\\w*|usage|formats?|syntax|malformed|unsupported|unrecogni[sz]ed|undefined|unable"
              + "|missing|must|should|need\\w*|requir\\w*|only|please|sorry|again|incorrect\\w*|fail\\w*"
              + "|exception|denied|forbidden|cannot|can't|could ?n[o']t|no such|none|null|nan"
              + "|not (?:an?|valid|supported|recogni[sz]ed|understood|allowed|found|correct|enough|possible)"
              + "|ung[uü]ltig\\w*|falsch\\w*|fehler\\w*|inconnu\\w*|descon\\w*)\\b"
              + "|错误|無效|无效|오류|잘못|エラー|ошибк|неверн|некоррект|błąd|hatal|geçersiz");

  /** Bytes that no text contains; a NUL can be padding behind one. */
  private static final Pattern BINARY = Pattern.compile("(?s)\\x00.*|.*[\\x01-\\x06\\x0e-\\x1a].*");

  /**
   * The reaction to a request.
   *
   * @param greeting what the program says before the first request; it may repeat its prompt
   * @param line the request in the usual notation
   */
  static Reaction of(Topic topic, String greeting, String line, byte[] reply) {
    String raw = new String(reply, StandardCharsets.UTF_8);
    if (raw.isBlank()) {
      return NOTHING;
    }
    String said = without(greeting, ReadableText.of(reply));
    String text = withoutPrompts(said);
    if (Prompt.isMenu(said)
        || BINARY.matcher(raw).matches()
        || REJECTED.matcher(text).find()
        || text.isBlank()) {
      return NOT_UNDERSTOOD;
    }
    boolean understood = topic != Topic.SUMS || returns(line, text) || hasValue(line, text);
    return understood ? UNDERSTOOD : NOT_UNDERSTOOD;
  }

  /** Whether these words reject a message. */
  static boolean isRejection(String text) {
    return REJECTED.matcher(text).find();
  }

  private static String without(String greeting, String text) {
    String said = text;
    for (String line : greeting.lines().map(String::strip).toList()) {
      said = line.isEmpty() ? said : said.replace(line, "\n");
    }
    return said;
  }

  private static String withoutPrompts(String said) {
    return String.join("\n", said.lines().filter(line -> !Prompt.asks(line)).toList());
  }

  private static boolean returns(String line, String text) {
    return text.replaceAll("\\s", "").contains(line.replaceAll("\\s", ""));
  }

  /** Whether there is a number that is not one of the operands. */
  private static boolean hasValue(String line, String text) {
    List<Double> operands = NumbersInText.in(line);
    return NumbersInText.in(text).stream().anyMatch(number -> !operands.contains(number));
  }
}

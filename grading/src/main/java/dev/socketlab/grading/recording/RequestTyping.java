package dev.socketlab.grading.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Decides what to type for one request: what the client asks for, judging by its words; otherwise
 * the whole request, or its parts in a given order.
 */
final class RequestTyping {

  /** What a prompt asks for, in the order in which its words are looked for. */
  private enum Role {
    AGAIN("y\\s*/\\s*n|yes\\s*/\\s*no|\\bs\\s*/\\s*n\\b|\\bcontinue\\b"),
    NAME("\\bnames?\\b|nick|user|\\bnom(bre|e)?\\b|login|alias"),
    COUNT("\\bcount\\b|how many|(number|amount) of|quant[ao]s|cu[aá]nt[ao]s|wie ?viele|combien"),
    WHOLE(
        "\\d\\s*[-+*/]\\s*\\d|expres|equation|ecuaci|equa[cç]|formula|\\bmath|arithm|message"
            + "|mensa|sentence|query|request|command|problem|(?=.*operand)(?=.*operator)"
            + "|(?=.*num)(?=.*(operator|\\bop\\b))"),
    FIRST(
        "first|left|1st|primer|erste|premier|(num|number|operand|value|n|op)\\W?(1|one)\\b|\\b[ax]\\W*$"),
    SECOND(
        "second|right|2nd|segund|zweite|deuxi|(num|number|operand|value|n|op)\\W?(2|two)\\b|\\b[by]\\W*$"),
    OPERATOR(
        "operat|operac|opera[cç]|symbol|\\bsign\\b|choice|choose|option|opci|op[cç][aã]|escol"
            + "|select|menu|\\bop\\b|\\+\\W+-\\W+[*x]"),
    NUMBERS("numbers|operands|integers|n[uú]meros|two (num|int|val)"),
    NUMBER("num|operand|integer|value|valor|n[uú]m|zahl|digit"),
    UNKNOWN("");

    private final Pattern words;

    Role(String words) {
      this.words = Pattern.compile("(?i)" + words);
    }

    static Role of(String prompt) {
      for (Role role : values()) {
        if (role.words.matcher(prompt).find()) {
          return role;
        }
      }
      return UNKNOWN;
    }
  }

  private static final Map<String, String> STEMS =
      Map.of(
          "+", "(?:add|sum|plus|som|adi|\\+)",
          "-", "(?:sub|min|dif|res|-)",
          "*", "(?:mul|tim|pro|\\*|x\\b)",
          "/", "(?:div|quo|/)");

  /** A number for each operator: {@code +0, -1, *2}. */
  private static final Pattern CODES = Pattern.compile("\\+ *[:=]? *\\d\\D{1,5}- *[:=]? *\\d");

  private static final Pattern PARTS_NAMED =
      Pattern.compile("(?i)(?=.*(operand|num|integer))(?=.*operator)");

  private static final List<String> PARTS = List.of("a", "b", "o");

  private static final int MOST_WHOLE = 2;
  private static final String COUNT_OF_OPERANDS = "2";

  /** Between what one prompt asks for and the next, if a terminal shows no line end there. */
  private static final Pattern NEXT_PROMPT = Pattern.compile("(?<=[:?>]) +(?=\\p{Lu})");

  private static final Pattern INFIX = Pattern.compile("(?i)\\b(between|in the middle)\\b");

  private final TypedRequest request;
  private final String name;
  private final List<String> order;
  private final boolean trusting;
  private final List<String> typed = new ArrayList<>();
  private boolean guessed;

  /**
   * @param name what to type where a name is asked for
   * @param order the names of the values to type where nothing says what is asked for
   * @param trusting whether prompts mean what they seem to mean
   */
  RequestTyping(TypedRequest request, String name, List<String> order, boolean trusting) {
    this.request = request;
    this.name = name;
    this.order = order;
    this.trusting = trusting;
  }

  /**
   * The next line; empty if there is nothing more to type.
   *
   * @param shown what the client has shown since the last line was typed
   * @param before what it has shown before that
   */
  Optional<String> next(String shown, String before) {
    String prompt = lastLine(shown);
    Role role = Role.of(prompt);
    if (!trusting && role != Role.NAME && role != Role.AGAIN) {
      role = Role.UNKNOWN;
    }
    if (role == Role.UNKNOWN && !request.hasOperands()) {
      role = Role.WHOLE;
    }
    return switch (role) {
      case AGAIN -> once("y", "y");
      case NAME -> typed.contains("n") ? inOrder() : once("n", name);
      case COUNT -> once("c", COUNT_OF_OPERANDS);
      case WHOLE -> whole(prompt);
      case FIRST -> once("a", request.value("a"));
      case SECOND -> once("b", request.value("b"));
      case OPERATOR -> once("o", operator(before + shown, prompt));
      case NUMBERS -> once("ab", request.value("a") + " " + request.value("b"));
      case NUMBER -> once(typed.contains("a") ? "b" : "a");
      case UNKNOWN -> inOrder();
    };
  }

  /** Whether an operator is asked for that was not typed yet. */
  boolean wantsOperator(String shown) {
    return Role.of(lastLine(shown)) == Role.OPERATOR && !typed.contains("o");
  }

  /** Whether the order in which the values were typed was a guess. */
  boolean guessed() {
    return guessed;
  }

  private Optional<String> inOrder() {
    guessed = true;
    boolean begun = typed.stream().anyMatch(PARTS::contains);
    for (String value : begun && order.contains("e") ? PARTS : order) {
      if (value.equals("e")) {
        return whole("");
      }
      if (!typed.contains(value)) {
        return once(value);
      }
    }
    return Optional.empty();
  }

  /** A client may have taken the first one for something else, or want no blanks. */
  private Optional<String> whole(String prompt) {
    long times = typed.stream().filter("e"::equals).count();
    if (times >= MOST_WHOLE) {
      return Optional.empty();
    }
    typed.add("e");
    if (times == 0 && request.hasOperands() && PARTS_NAMED.matcher(prompt).find()) {
      return Optional.of(asNamed(prompt));
    }
    return Optional.of(times == 0 ? request.whole() : request.tight());
  }

  /** In the order in which the prompt names operator and operands. */
  private String asNamed(String prompt) {
    String words = prompt.toLowerCase(Locale.ROOT);
    String operator = operator(prompt, prompt);
    String a = request.value("a");
    String b = request.value("b");
    int at = words.indexOf("operator");
    if (at < firstNumber(words)) {
      return operator + " " + a + " " + b;
    }
    boolean last =
        !INFIX.matcher(words).find()
            && firstNumber(words.substring(at + "operator".length())) == Integer.MAX_VALUE;
    return last ? a + " " + b + " " + operator : a + " " + operator + " " + b;
  }

  private static int firstNumber(String words) {
    return Stream.of("operand", "num", "integer")
        .mapToInt(words::indexOf)
        .filter(at -> at >= 0)
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  private Optional<String> once(String value) {
    return once(value, request.value(value));
  }

  private Optional<String> once(String value, String line) {
    if (typed.contains(value)) {
      return Optional.empty();
    }
    typed.add(value);
    return Optional.of(line);
  }

  /** The choice in a menu, a word that the prompt offers, or the sign. */
  private String operator(String shown, String prompt) {
    String sign = request.value("o");
    String stem = STEMS.getOrDefault(sign, "$^");
    Matcher choice =
        Pattern.compile("(?i)(?<![\\w.])(\\d|[a-z])\\s*[\\]).:=>-]+\\s*(?:for |to )?" + stem)
            .matcher(shown);
    String found = "";
    while (choice.find()) {
      found = choice.group(1);
    }
    Matcher code = Pattern.compile(Pattern.quote(sign) + " *[:=]? *(\\d)").matcher(prompt);
    if (CODES.matcher(prompt).find() && code.find()) {
      return code.group(1);
    }
    if (!found.isEmpty()) {
      return found;
    }
    Matcher word = Pattern.compile("(?i)\\b(?=[a-z])" + stem + "\\w*").matcher(prompt);
    boolean signs = prompt.contains("+") && prompt.contains("*");
    return word.find() && !signs ? word.group() : sign;
  }

  private static String lastLine(String shown) {
    List<String> lines = shown.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    if (lines.isEmpty()) {
      return "";
    }
    String last = lines.get(lines.size() - 1);
    // A bare sign stands below the question.
    String whole =
        last.length() <= 2 && lines.size() > 1 ? lines.get(lines.size() - 2) + " " + last : last;
    String[] prompts = NEXT_PROMPT.split(whole, -1);
    return prompts[prompts.length - 1];
  }
}

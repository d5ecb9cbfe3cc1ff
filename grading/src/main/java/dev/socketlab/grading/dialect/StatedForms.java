package dev.socketlab.grading.dialect;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds forms of messages that a text for people states: {@code Usage: ADD <num1> <num2>}, {@code
 * First message must be JOIN|<name>}, {@code Expected: number operator number}, {@code e.g. 5 + 3}.
 */
final class StatedForms {

  private static final int LONGEST_LINE = 300;
  private static final int MOST_LINES = 2_000;

  /** A place between brackets of any kind, or of a format string. */
  private static final Pattern PLACE =
      Pattern.compile(
          "<\\s*([A-Za-z][\\w ]{0,19})\\s*>|\\[\\s*([A-Za-z][\\w ]{0,19})\\s*\\]"
              + "|\\$?\\{\\s*([A-Za-z]\\w{0,19})\\s*\\}");

  /** What may stand between two places: signs, or a key. */
  private static final Pattern BETWEEN = Pattern.compile("[\\s,;:|/#~@-]{1,2}|[&;,|] ?\\w{1,12}=");

  /** A command before the first place, with what joins it. */
  private static final Pattern HEAD =
      Pattern.compile(
          "(?<![\\w/])(?:(?:/?\\w{1,20}[:|=/,;#&@?])+|(?:/\\w{1,20}|[A-Z][A-Z0-9_]+) )$");

  private static final Pattern NOT_A_HEAD =
      Pattern.compile(
          "(?i).*\\b(usage|formats?|expected|examples?|syntax|e\\.?g|errors?|results?|answer|server|client|port|host|http|https|input|enter|is|be|as|try|like|send)[:= ,]$");

  private static final String NUMBER_WORD =
      "(?:num(?:ber)?|operand|value|int(?:eger)?|float|double|digit|arg)_?[12AaBb]?|[abxy]|n[12]"
          + "|(?:first|second|left|right|1st|2nd)[_ ]?(?:num(?:ber)?|operand|value)?";

  private static final String OPERATOR_WORD =
      "op|oper|operator|operation|sign|symbol|opcode|op_?code";

  private static final Pattern NUMBER = Pattern.compile("(?i)" + NUMBER_WORD);
  private static final Pattern OPERATOR =
      Pattern.compile("(?i)" + OPERATOR_WORD + "|cmd|command|action|method");
  private static final Pattern EXPRESSION =
      Pattern.compile("(?i).*(expr|equation|calc|formula|math|query|problem|task|eq).*");
  private static final Pattern NAME = Pattern.compile("(?i).*(name|user|nick|client|login|id).*");

  /** Names without brackets: number operator number. */
  private static final Pattern NAMES =
      Pattern.compile(
          "(?i)(?<![\\w<])(N|O)([ ,;:|]{1,2})(N|O)([ ,;:|]{1,2})(N|O)(?![\\w>])"
              .replace("N", "(?:" + NUMBER_WORD + ")")
              .replace("O", "(?:" + OPERATOR_WORD + ")"));

  /** Neither in a word nor in a date, a time or an address. */
  private static final String NOT_WITHIN = "(?<![\\w.-])(?<!\\d[:/])";

  /** An example with signs: CALC:5 + 3. Neither a date nor an address. */
  private static final Pattern EXAMPLE =
      Pattern.compile(
          NOT_WITHIN
              + "(N)( ?)[-+*/]( ?)(N)(?![\\w:/-]|\\.\\d)(=)?"
                  .replace("N", "\\d{1,4}|[abxy]|num_?\\d"));

  /** An example with a word or a sign at either end: ADD 5 3, 5,3,add. */
  private static final Pattern WORD_EXAMPLE =
      Pattern.compile(
          NOT_WITHIN
              + "(?:([A-Za-z]{3,12}|[-+*/])([ ,;:|]))?(\\d{1,4})([ ,;:|])(\\d{1,4})"
              + "(?:([ ,;:|])([A-Za-z]{3,12}|[-+*/]))?(?![\\w:/-]|\\.\\d)");

  private static final Pattern DEMANDED =
      Pattern.compile(
          "(?i:\\b(?:send|say|type|start with|begin with|must (?:be|start with|begin with)|expected|expecting|missing|first)\\s*:?\\s*)[\"'`]?([A-Z][A-Z_]{2,15})\\b[\"'`]?(?!\\s?[|:<\\[=])");

  private final List<String> words;
  private final Set<StatedForm> found = new LinkedHashSet<>();

  private StatedForms(String text) {
    this.words =
        Pattern.compile("[A-Za-z]{3,}").matcher(text).results().map(MatchResult::group).toList();
  }

  /** All that a text states, in its order. */
  static List<StatedForm> in(String text) {
    StatedForms forms = new StatedForms(text);
    text.lines()
        .limit(MOST_LINES)
        .filter(line -> line.length() <= LONGEST_LINE)
        .forEach(forms::line);
    return List.copyOf(forms.found);
  }

  private void line(String line) {
    places(line);
    JsonForm.in(line).ifPresent(found::add);
    NAMES.matcher(line).results().forEach(names -> names(line, names));
    EXAMPLE.matcher(line).results().forEach(example -> example(line, example));
    WORD_EXAMPLE.matcher(line).results().forEach(this::wordExample);
    DEMANDED.matcher(line).results().forEach(word -> demanded(word.group(1)));
  }

  private void places(String line) {
    Matcher place = PLACE.matcher(line);
    List<MatchResult> group = new ArrayList<>();
    while (place.find()) {
      if (!group.isEmpty()
          && !BETWEEN.matcher(line.substring(last(group).end(), place.start())).matches()) {
        group(line, group);
        group.clear();
      }
      group.add(place.toMatchResult());
    }
    if (!group.isEmpty()) {
      group(line, group);
    }
  }

  private static MatchResult last(List<MatchResult> group) {
    return group.get(group.size() - 1);
  }

  private void group(String line, List<MatchResult> group) {
    String head = head(line, group.get(0).start());
    List<String> roles = roles(group.stream().map(StatedForms::word).toList(), head);
    if (roles.isEmpty()) {
      return;
    }
    StringBuilder template = new StringBuilder(head);
    for (int i = 0; i < roles.size(); i++) {
      template.append(roles.get(i));
      if (i < roles.size() - 1) {
        template.append(line.substring(group.get(i).end(), group.get(i + 1).start()));
      }
    }
    add(template.toString());
  }

  private static String word(MatchResult place) {
    for (int i = 1; i <= place.groupCount(); i++) {
      if (place.group(i) != null) {
        return place.group(i).strip();
      }
    }
    return "";
  }

  private static String head(String line, int end) {
    Matcher head = HEAD.matcher(line).region(0, end);
    if (!head.find() || NOT_A_HEAD.matcher(head.group()).matches()) {
      return "";
    }
    return head.group();
  }

  /** The places in a template; empty if it is no request and no opening. */
  private static List<String> roles(List<String> names, String head) {
    List<String> roles = new ArrayList<>();
    for (String name : names) {
      if (NUMBER.matcher(name).matches()) {
        roles.add(roles.contains("{a}") ? "{b}" : "{a}");
      } else if (OPERATOR.matcher(name).matches()) {
        roles.add("{o}");
      } else if (EXPRESSION.matcher(name).matches()) {
        roles.add("{e}");
      } else if (NAME.matcher(name).matches()) {
        roles.add("{n}");
      } else if (names.size() == 1 && !head.isEmpty()) {
        roles.add(Greetings.isOpening(head) ? "{n}" : "{e}");
      } else {
        return List.of();
      }
    }
    boolean operands = roles.contains("{a}") && roles.contains("{b}");
    return operands || roles.equals(List.of("{e}")) || roles.equals(List.of("{n}"))
        ? roles
        : List.of();
  }

  private void names(String line, MatchResult names) {
    StringBuilder template = new StringBuilder(head(line, names.start()));
    List<String> roles = new ArrayList<>();
    for (int i = 1; i <= names.groupCount(); i++) {
      String part = names.group(i);
      boolean separator = i % 2 == 0;
      String role =
          OPERATOR.matcher(part).matches() ? "{o}" : roles.contains("{a}") ? "{b}" : "{a}";
      template.append(separator ? part : role);
      if (!separator) {
        roles.add(role);
      }
    }
    if (Set.copyOf(roles).size() == roles.size() && roles.contains("{o}")) {
      add(template.toString());
    }
  }

  private void example(String line, MatchResult example) {
    Spacing spacing = example.group(2).isEmpty() ? Spacing.FORBIDDEN : Spacing.NEEDED;
    String end = example.group(5) == null ? "" : example.group(5);
    found.add(
        new StatedForm(
            head(line, example.start()) + "{e}" + (end.isBlank() ? "" : end), Map.of(), spacing));
  }

  private void wordExample(MatchResult example) {
    String before = example.group(1);
    String after = example.group(7);
    String numbers = "{a}" + example.group(4) + "{b}";
    if (isOperator(before)) {
      withWords("{o}" + example.group(2) + numbers, before);
    } else if (isOperator(after)) {
      withWords(numbers + example.group(6) + "{o}", after);
    }
  }

  private static boolean isOperator(String word) {
    return word != null && (word.matches("[-+*/]") || SourceVocabulary.operator(word).isPresent());
  }

  private void withWords(String template, String operator) {
    Map<String, String> operators =
        operator.matches("[-+*/]") ? Map.of() : SourceVocabulary.verbsLike(operator, words);
    found.add(new StatedForm(template, operators, Spacing.EITHER));
  }

  /** A verb that stands before two operands is the operator. */
  private void add(String template) {
    boolean complete = !template.contains("{a}") || template.contains("{o}");
    if (complete) {
      boolean words = template.contains("{o}");
      found.add(new StatedForm(template, Map.of(), Spacing.EITHER));
      if (words) {
        SourceVocabulary.verbs(words(template))
            .forEach(verbs -> found.add(new StatedForm(template, verbs, Spacing.EITHER)));
      }
      return;
    }
    Matcher verb = Pattern.compile("[A-Za-z]{3,}").matcher(template);
    if (verb.find() && SourceVocabulary.operator(verb.group()).isPresent()) {
      withWords(verb.replaceFirst("{o}"), verb.group());
    }
  }

  private List<String> words(String template) {
    return words.stream().filter(word -> !template.contains(word)).toList();
  }

  private void demanded(String word) {
    Optional<String> operator = SourceVocabulary.operator(word);
    if (Greetings.isOpening(word)) {
      found.add(new StatedForm(word + " {n}", Map.of(), Spacing.EITHER));
      found.add(new StatedForm(word, Map.of(), Spacing.EITHER));
    } else if (operator.isEmpty()) {
      found.add(new StatedForm(word + " {e}", Map.of(), Spacing.EITHER));
    }
  }
}

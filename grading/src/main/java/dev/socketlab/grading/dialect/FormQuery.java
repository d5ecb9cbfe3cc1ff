package dev.socketlab.grading.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Requests like the query of an address: {@code cmd=math&eq=1%2B2}. */
final class FormQuery {

  private static final Pattern COMMAND = Pattern.compile("(?i)cmd|command|action|type|method|do");
  private static final Pattern EXPRESSION =
      Pattern.compile("(?i)eq|expr|expression|equation|formula|query|q|calc|math");
  private static final Pattern VALUE = Pattern.compile("(?i)math|calc\\w*|eval\\w*|compute|solve");
  private static final Pattern OPERATOR = Pattern.compile("(?i)op|oper|operator|operation|sign");
  private static final Pattern OPERAND =
      Pattern.compile("(?i)[abxy]|(?:num(?:ber)?|operand|n|val(?:ue)?)_?[12ab]|first|second");

  private FormQuery() {}

  /** The templates that such keys and values make. */
  static List<String> of(List<String> words) {
    List<String> all = new ArrayList<>();
    Optional<String> expression = first(words, EXPRESSION);
    Optional<String> command = first(words, COMMAND);
    Optional<String> value = first(words, VALUE);
    if (expression.isPresent()) {
      String key = expression.get() + "=";
      if (command.isPresent() && value.isPresent()) {
        all.add(command.get() + "=" + value.get() + "&" + key + "{e:form}");
        all.add(command.get() + "=" + value.get() + "&" + key + "{e}");
      }
      all.add(key + "{e:form}");
      all.add(key + "{e}");
    }
    List<String> operands =
        words.stream().filter(word -> OPERAND.matcher(word).matches()).limit(2).toList();
    Optional<String> operator = first(words, OPERATOR);
    if (operands.size() == 2 && operator.isPresent()) {
      all.add(
          "%s={o:form}&%s={a}&%s={b}".formatted(operator.get(), operands.get(0), operands.get(1)));
    }
    return all;
  }

  private static Optional<String> first(List<String> words, Pattern pattern) {
    return words.stream().filter(word -> pattern.matcher(word).matches()).findFirst();
  }
}

package dev.socketlab.grading.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/** Text in which {@code ${…}} stands for the value of a {@link Formula}. */
public final class Template {

  private static final Pattern PLACE = Pattern.compile("\\$\\{([^}]*)}");

  private final String text;

  /** The pieces of text around the formulas; one more than there are formulas. */
  private final List<String> pieces = new ArrayList<>();

  private final List<Formula> formulas = new ArrayList<>();

  private Template(String text) {
    this.text = text;
    Matcher place = PLACE.matcher(text);
    int from = 0;
    while (place.find()) {
      pieces.add(text.substring(from, place.start()));
      formulas.add(Formula.of(place.group(1)));
      from = place.end();
    }
    pieces.add(text.substring(from));
  }

  /**
   * @throws IllegalArgumentException if a formula in it cannot be read
   */
  public static Template of(String text) {
    return new Template(text);
  }

  /** The names of the values that it needs. */
  public Set<String> names() {
    return formulas.stream()
        .flatMap(formula -> formula.names().stream())
        .collect(Collectors.toSet());
  }

  /** The text with all values filled in. */
  public String filled(Map<String, Object> values) {
    return filled(values, UnaryOperator.identity());
  }

  /**
   * The template itself.
   *
   * @throws IllegalArgumentException if it is no regular expression, whatever is filled in
   */
  public Template checkPattern() {
    try {
      Pattern.compile(String.join("x", pieces));
    } catch (PatternSyntaxException wrong) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is not a regular expression: " + wrong.getDescription(), wrong);
    }
    return this;
  }

  /** The same as a pattern: what is filled in stands for itself. */
  Pattern pattern(Map<String, Object> values) {
    return Pattern.compile(filled(values, Pattern::quote));
  }

  /** The value itself if the template is one formula and nothing else; otherwise the text. */
  Object value(Map<String, Object> values) {
    boolean alone = formulas.size() == 1 && pieces.stream().allMatch(String::isEmpty);
    return alone ? formulas.get(0).value(values) : filled(values);
  }

  private String filled(Map<String, Object> values, UnaryOperator<String> quoting) {
    StringBuilder all = new StringBuilder(pieces.get(0));
    for (int i = 0; i < formulas.size(); i++) {
      all.append(quoting.apply(String.valueOf(formulas.get(i).value(values))));
      all.append(pieces.get(i + 1));
    }
    return all.toString();
  }

  @Override
  public String toString() {
    return text;
  }
}

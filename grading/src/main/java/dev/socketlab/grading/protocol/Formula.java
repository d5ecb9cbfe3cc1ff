package dev.socketlab.grading.protocol;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.jexl3.JexlBuilder;
import org.apache.commons.jexl3.JexlEngine;
import org.apache.commons.jexl3.JexlException;
import org.apache.commons.jexl3.JexlFeatures;
import org.apache.commons.jexl3.JexlScript;
import org.apache.commons.jexl3.MapContext;

/**
 * An expression of an assignment file, over values that were drawn, remembered or heard. It cannot
 * loop, define anything, or reach a class of Java beyond text and numbers.
 */
public final class Formula {

  private static final JexlEngine ENGINE =
      new JexlBuilder()
          .features(
              new JexlFeatures()
                  .loops(false)
                  .lambda(false)
                  .localVar(false)
                  .newInstance(false)
                  .sideEffect(false)
                  .pragma(false)
                  .annotation(false))
          .strict(true)
          .safe(false)
          .silent(false)
          .create();

  private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"");

  private final String text;
  private final JexlScript script;

  private Formula(String text, JexlScript script) {
    this.text = text;
    this.script = script;
  }

  /**
   * @throws IllegalArgumentException if it cannot be read
   */
  public static Formula of(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("\"" + text + "\" is not an expression: it is empty");
    }
    try {
      return new Formula(text, ENGINE.createScript(withEscapedLineEnds(text)));
    } catch (JexlException unreadable) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is not an expression: " + unreadable.getDetail(), unreadable);
    }
  }

  /** YAML may have made line ends of {@code \\n} in a text, which the language does not allow. */
  private static String withEscapedLineEnds(String text) {
    return QUOTED
        .matcher(text)
        .replaceAll(
            quoted ->
                Matcher.quoteReplacement(quoted.group().replace("\n", "\\n").replace("\r", "\\r")));
  }

  /**
   * The name, if a value can be called that.
   *
   * @throws IllegalArgumentException if it cannot
   */
  public static String requireName(String name) {
    boolean fits = name.matches("[a-zA-Z_][a-zA-Z0-9_]*");
    try {
      fits = fits && of(name).names().contains(name);
    } catch (IllegalArgumentException wordOfTheLanguage) {
      fits = false;
    }
    if (!fits || HeardReply.NAMES.contains(name)) {
      throw new IllegalArgumentException(
          "a value cannot be called \"%s\": take another word".formatted(name));
    }
    return name;
  }

  /** The names of the values that it needs. */
  public Set<String> names() {
    return script.getVariables().stream().map(path -> path.get(0)).collect(Collectors.toSet());
  }

  /**
   * @throws IllegalArgumentException if it has no value for these
   */
  public Object value(Map<String, Object> values) {
    try {
      return script.execute(new MapContext(Map.copyOf(values)));
    } catch (JexlException noValue) {
      throw new IllegalArgumentException(
          "\"" + text + "\" has no value: " + noValue.getDetail(), noValue);
    }
  }

  /** Whether it is true; it is not if it has no value, as for a reply of another kind. */
  public boolean holds(Map<String, Object> values) {
    try {
      return Boolean.TRUE.equals(value(values));
    } catch (IllegalArgumentException unfit) {
      return false;
    }
  }

  /** All that it needs and these names do not offer. */
  List<String> unknown(Set<String> known) {
    return names().stream().filter(name -> !known.contains(name)).sorted().toList();
  }

  @Override
  public String toString() {
    return text;
  }
}

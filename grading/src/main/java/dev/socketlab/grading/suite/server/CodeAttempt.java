package dev.socketlab.grading.suite.server;

import dev.socketlab.grading.dialect.RequestForm;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A piece of harmless program text, and the result that only running it gives.
 *
 * <p>The operands are drawn anew each time and hold no digit: a program that picks digits and
 * operators out of what it gets, however it reads them, finds at most a 1 or two. The result is not
 * part of the text, so a reply that repeats the request does not hold it.
 *
 * @param factors how many operands are multiplied: the fewer, the shorter the text
 */
record CodeAttempt(CodeWay way, Placement placement, int factors, String code, String result) {

  /** Where the code stands in the message. */
  enum Placement {
    BARE("%s", 0),
    /** For a server that lets through only what begins like arithmetic. */
    AFTER_DIGIT("1+%s", 1),
    /** For one that splits a request at its blanks. */
    THIRD_WORD("1 + %s", 1),
    FIRST_WORD("%s + 1", 1),
    /** For one that looks at both ends. */
    BETWEEN_DIGITS("1+%s+1", 2),
    /** What the first command prints is hidden: some programs read one line only. */
    AS_NEXT_COMMAND("1 >/dev/null; %s", 0),
    OUT_OF_QUOTES("1' >/dev/null; %s; echo '", 0),
    SUBSTITUTED("$(%s)", 0),
    IN_BACKTICKS("`%s`", 0),
    /** Arithmetic of a shell runs what stands in an index, even in the value of a variable. */
    AS_INDEX("a[b=$(%s)],b", 0);

    private final String form;
    private final int added;

    Placement(String form, int added) {
      this.form = form;
      this.added = added;
    }
  }

  /** The result is too large then to stand in a reply by chance. */
  private static final int ENOUGH = 3;

  /**
   * For a server that refuses long lines. First letters, whose codes are large; what confirms them
   * may have a smaller result.
   */
  private static final int SHORT = 2;

  /** Finds every server that hands what it gets to an interpreter, in few messages. */
  static List<CodeAttempt> toFindOut(Random random) {
    return List.of(
        of(CodeWay.PYTHON_LENGTH, Placement.AFTER_DIGIT, ENOUGH, random),
        of(CodeWay.PYTHON_BYTES, Placement.THIRD_WORD, ENOUGH, random),
        of(CodeWay.PYTHON_LENGTH, Placement.FIRST_WORD, ENOUGH, random),
        of(CodeWay.PYTHON_LENGTH, Placement.BARE, ENOUGH, random),
        of(CodeWay.PYTHON_CODE, Placement.AFTER_DIGIT, SHORT, random),
        of(CodeWay.PYTHON_SHOWN, Placement.AFTER_DIGIT, ENOUGH, random),
        of(CodeWay.PYTHON_LENGTH, Placement.BETWEEN_DIGITS, ENOUGH, random),
        of(CodeWay.JAVASCRIPT_LENGTH, Placement.AFTER_DIGIT, ENOUGH, random),
        of(CodeWay.JAVASCRIPT_PATTERN, Placement.BARE, ENOUGH, random),
        of(CodeWay.JAVASCRIPT_CODE, Placement.THIRD_WORD, SHORT, random),
        of(CodeWay.JAVASCRIPT_NAME, Placement.BETWEEN_DIGITS, ENOUGH, random),
        of(CodeWay.EQUALITIES, Placement.AFTER_DIGIT, ENOUGH, random),
        of(CodeWay.PHP_LENGTH, Placement.AFTER_DIGIT, ENOUGH, random),
        of(CodeWay.PERL_LENGTH, Placement.AFTER_DIGIT, ENOUGH, random),
        of(CodeWay.JAVA_LENGTH, Placement.AFTER_DIGIT, ENOUGH, random),
        of(CodeWay.LUA_LENGTH, Placement.AFTER_DIGIT, ENOUGH, random),
        of(CodeWay.SHELL_LENGTH, Placement.AS_NEXT_COMMAND, ENOUGH, random),
        of(CodeWay.SHELL_LENGTH, Placement.OUT_OF_QUOTES, ENOUGH, random),
        of(CodeWay.SHELL_LENGTH, Placement.SUBSTITUTED, ENOUGH, random),
        of(CodeWay.SHELL_LENGTH, Placement.IN_BACKTICKS, ENOUGH, random),
        of(CodeWay.SHELL_LENGTH, Placement.AS_INDEX, ENOUGH, random));
  }

  /**
   * The same kind of code in the ways that compute something else: each would confirm that it was
   * run, and not that a program counts letters, say.
   */
  List<CodeAttempt> toConfirm(Random random) {
    return Stream.of(CodeWay.values())
        .filter(other -> other.isShell() == way.isShell())
        .filter(other -> way.isShell() ? other != way : other.operand() != way.operand())
        .map(other -> of(other, placement, factors, random))
        .toList();
  }

  /** What is sent: the code in the place of an operand if the program takes no expressions. */
  List<byte[]> messages(RequestForm form) {
    if (!form.takesOperands()) {
      return form.messages(code);
    }
    return switch (placement) {
      case AFTER_DIGIT, THIRD_WORD, BETWEEN_DIGITS ->
          form.sum("1", code.substring(code.indexOf('+') + 1).strip());
      case FIRST_WORD -> form.sum(code.substring(0, code.lastIndexOf('+')).strip(), "1");
      case BARE, AS_NEXT_COMMAND, OUT_OF_QUOTES, SUBSTITUTED, IN_BACKTICKS, AS_INDEX ->
          form.sum("0", code);
    };
  }

  static CodeAttempt of(CodeWay way, Placement placement, int factors, Random random) {
    List<CodeOperand.Drawn> operands =
        Stream.generate(
                () ->
                    factors == SHORT ? way.operand().drawShort(random) : way.operand().draw(random))
            .limit(factors)
            .toList();
    long product = operands.stream().mapToLong(CodeOperand.Drawn::value).reduce(1, (a, b) -> a * b);
    return new CodeAttempt(
        way,
        placement,
        factors,
        String.format(Locale.ROOT, placement.form, way.code(operands)),
        Long.toString(placement.added + product));
  }

  /** Whether the result stands in a reply as a number of its own, perhaps with a fraction of 0. */
  boolean isRunIn(String reply) {
    return Pattern.compile("(?<![\\d.,])" + result + "(?!\\d)").matcher(reply).find();
  }
}

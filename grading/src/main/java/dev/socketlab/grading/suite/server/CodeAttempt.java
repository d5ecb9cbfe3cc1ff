package dev.socketlab.grading.suite.server;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A piece of harmless program text, and the result that only running it gives.
 *
 * <p>The operands are letters, drawn anew each time: a program that picks digits and operators out
 * of what it gets, however it reads them, finds at most a 1. The result is not part of the text, so
 * a reply that repeats the request does not hold it.
 */
record CodeAttempt(Way way, Placement placement, String code, String result) {

  /** Where the code stands in the message. */
  enum Placement {
    BARE("%s"),
    /** For a server that lets through only what begins like arithmetic. */
    AFTER_DIGIT("1+%s"),
    AS_NEXT_COMMAND("1; %s"),
    SUBSTITUTED("$(%s)"),
    IN_BACKTICKS("`%s`");

    private final String form;

    Placement(String form) {
      this.form = form;
    }
  }

  /**
   * One way of computing a number from letters. Two of them share nothing that a program could take
   * for something else in both.
   */
  enum Way {
    PYTHON_LENGTH("Python", "len('%1$s')", Operand.WORD),
    PYTHON_CODE("Python", "ord('%1$s')", Operand.LETTER),
    // These two work even where the evaluator was given no built-in functions.
    PYTHON_COUNT("Python", "'%1$s'.count('%2$s')", Operand.RUN),
    PYTHON_FIND("Python", "'%1$s'.find('%2$s')", Operand.END_OF_RUN),
    JAVASCRIPT_LENGTH("JavaScript", "'%1$s'.length", Operand.WORD),
    JAVASCRIPT_CODE("JavaScript", "'%1$s'.charCodeAt()", Operand.LETTER),
    JAVASCRIPT_PATTERN("JavaScript", "/%1$s/.source.length", Operand.WORD),
    RUBY_CODE("Ruby", "'%1$s'.ord", Operand.LETTER),
    PHP_LENGTH("PHP", "strlen('%1$s')", Operand.WORD),
    PHP_CODE("PHP", "ord('%1$s')", Operand.LETTER),
    PERL_LENGTH("Perl", "length('%1$s')", Operand.WORD),
    SHELL_LENGTH("a shell", "", Operand.WORD) {
      @Override
      String code(List<Operand.Drawn> operands) {
        return "a=%s; b=%s; c=%s; echo $((${#a}*${#b}*${#c}))"
            .formatted(operands.stream().map(Operand.Drawn::text).toArray());
      }
    },
    SHELL_COUNT("a shell", "", Operand.WORD) {
      @Override
      String code(List<Operand.Drawn> operands) {
        return "echo $(($(printf %s | wc -c)*$(printf %s | wc -c)*$(printf %s | wc -c)))"
            .formatted(operands.stream().map(Operand.Drawn::text).toArray());
      }
    };

    private final String language;
    private final String factor;
    private final Operand operand;

    Way(String language, String factor, Operand operand) {
      this.language = language;
      this.factor = factor;
      this.operand = operand;
    }

    /** In words: "Python". */
    String language() {
      return language;
    }

    boolean isShell() {
      return factor.isEmpty();
    }

    /** The product of three operands: too large to stand in a reply by chance. */
    String code(List<Operand.Drawn> operands) {
      return operands.stream()
          .map(operand -> String.format(Locale.ROOT, factor, operand.text(), operand.letter()))
          .collect(Collectors.joining("*"));
    }
  }

  /** What a way computes with, and the number that belongs to it. */
  enum Operand {
    /** A word; its length. */
    WORD {
      @Override
      Drawn draw(Random random) {
        int length = length(random);
        String word =
            Stream.generate(() -> letter(random)).limit(length).collect(Collectors.joining());
        return new Drawn(word, "", length);
      }
    },
    /** One letter; its code. */
    LETTER {
      @Override
      Drawn draw(Random random) {
        String letter = letter(random);
        return new Drawn(letter, "", letter.charAt(0));
      }
    },
    /** A letter many times; how often. */
    RUN {
      @Override
      Drawn draw(Random random) {
        String letter = letter(random);
        int length = length(random);
        return new Drawn(letter.repeat(length), letter, length);
      }
    },
    /** The letter a many times and then another one; where that stands. */
    END_OF_RUN {
      @Override
      Drawn draw(Random random) {
        String letter = letter(random);
        int length = length(random);
        return new Drawn("a".repeat(length) + letter, letter, length);
      }
    };

    /** Text for the first place in a way, a letter for the second one. */
    record Drawn(String text, String letter, int value) {}

    private static final int SHORTEST = 11;
    private static final int LONGEST = 29;
    private static final String LETTERS = "bcdfghjkmnpqrtvwxyz";

    abstract Drawn draw(Random random);

    static int length(Random random) {
      return SHORTEST + random.nextInt(LONGEST - SHORTEST + 1);
    }

    static String letter(Random random) {
      return String.valueOf(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
  }

  /** Finds every server that hands what it gets to an interpreter, in few messages. */
  static List<CodeAttempt> toFindOut(Random random) {
    return List.of(
        of(Way.PYTHON_LENGTH, Placement.AFTER_DIGIT, random),
        of(Way.PYTHON_COUNT, Placement.AFTER_DIGIT, random),
        of(Way.PYTHON_LENGTH, Placement.BARE, random),
        of(Way.JAVASCRIPT_LENGTH, Placement.AFTER_DIGIT, random),
        of(Way.JAVASCRIPT_PATTERN, Placement.BARE, random),
        of(Way.PHP_LENGTH, Placement.AFTER_DIGIT, random),
        of(Way.PERL_LENGTH, Placement.AFTER_DIGIT, random),
        of(Way.SHELL_LENGTH, Placement.AS_NEXT_COMMAND, random),
        of(Way.SHELL_LENGTH, Placement.SUBSTITUTED, random),
        of(Way.SHELL_LENGTH, Placement.IN_BACKTICKS, random));
  }

  /** The same kind of code in the other ways, each of which would confirm that it was run. */
  List<CodeAttempt> toConfirm(Random random) {
    return Stream.of(Way.values())
        .filter(other -> other != way && other.isShell() == way.isShell())
        .map(other -> of(other, placement, random))
        .toList();
  }

  private static CodeAttempt of(Way way, Placement placement, Random random) {
    List<Operand.Drawn> operands =
        Stream.generate(() -> way.operand.draw(random)).limit(3).toList();
    long result = placement == Placement.AFTER_DIGIT ? 1 : 0;
    long product = 1;
    for (Operand.Drawn operand : operands) {
      product *= operand.value();
    }
    return new CodeAttempt(
        way,
        placement,
        String.format(Locale.ROOT, placement.form, way.code(operands)),
        Long.toString(result + product));
  }
}

package dev.socketlab.grading.suite.server;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a piece of code computes with, and the number that belongs to it. None holds a digit. */
enum CodeOperand {
  /** A word; its length. */
  WORD {
    @Override
    Drawn draw(Random random) {
      return word(between(SHORTEST, LONGEST, random), random);
    }

    @Override
    Drawn drawShort(Random random) {
      return word(between(6, 8, random), random);
    }

    private Drawn word(int length, Random random) {
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
      int length = between(SHORTEST, LONGEST, random);
      return new Drawn(letter.repeat(length), letter, length);
    }
  },
  /** The letter a many times and then another one; where that stands, counted from 0. */
  END_OF_RUN {
    @Override
    Drawn draw(Random random) {
      String letter = letter(random);
      int length = between(SHORTEST, LONGEST, random);
      return new Drawn("a".repeat(length) + letter, letter, length);
    }
  },
  /** The same, counted from 1. */
  PLACE_IN_RUN {
    @Override
    Drawn draw(Random random) {
      Drawn end = END_OF_RUN.draw(random);
      return new Drawn(end.text, end.letter, end.value + 1);
    }
  },
  /** A function of Python; how long it is when it is shown. */
  PYTHON_FUNCTION {
    @Override
    Drawn draw(Random random) {
      return function(oneOf(PYTHON_FUNCTIONS, random));
    }

    @Override
    Drawn drawShort(Random random) {
      return function(oneOf(SHORT_PYTHON_FUNCTIONS, random));
    }

    private Drawn function(String name) {
      return new Drawn(name, "", shown(name).length());
    }
  },
  /** A function of Python; the highest character code in it when it is shown. */
  PYTHON_FUNCTION_HIGHEST {
    @Override
    Drawn draw(Random random) {
      String name = oneOf(PYTHON_FUNCTIONS, random);
      return new Drawn(name, "", shown(name).chars().max().orElseThrow());
    }
  },
  /** A function of JavaScript; the length of its name. */
  JAVASCRIPT_FUNCTION {
    @Override
    Drawn draw(Random random) {
      String name = oneOf(JAVASCRIPT_FUNCTIONS, random);
      return new Drawn(name, "", name.length());
    }
  },
  /** A sum of comparisons, true and false ones mixed; how many are true. No letters. */
  EQUALITIES {
    @Override
    Drawn draw(Random random) {
      return mixed("(''=='')", "(''=='~')", random);
    }
  },
  /** The same, by order. */
  ORDERINGS {
    @Override
    Drawn draw(Random random) {
      return mixed("('!'<'~')", "('~'<'!')", random);
    }
  };

  /**
   * An operand.
   *
   * @param text for the first place in a way
   * @param letter for the second one
   * @param value the number that only an interpreter makes of it
   */
  record Drawn(String text, String letter, int value) {}

  private static final int SHORTEST = 11;
  private static final int LONGEST = 29;

  /** No vowels, which make words, and no x, which some programs take for a multiplication sign. */
  private static final String LETTERS = "bcdfghjkmnpqrtvwyz";

  private static final List<String> PYTHON_FUNCTIONS =
      List.of(
          "abs", "any", "callable", "divmod", "hasattr", "isinstance", "next", "sorted", "vars");

  private static final List<String> SHORT_PYTHON_FUNCTIONS = List.of("abs", "any", "next", "vars");

  private static final List<String> JAVASCRIPT_FUNCTIONS =
      List.of("decodeURI", "decodeURIComponent", "encodeURI", "encodeURIComponent", "parseFloat");

  abstract Drawn draw(Random random);

  /** For a server that refuses long lines; short only where that is possible. */
  Drawn drawShort(Random random) {
    return draw(random);
  }

  private static int between(int least, int most, Random random) {
    return least + random.nextInt(most - least + 1);
  }

  private static String letter(Random random) {
    return String.valueOf(LETTERS.charAt(random.nextInt(LETTERS.length())));
  }

  private static String oneOf(List<String> names, Random random) {
    return names.get(random.nextInt(names.size()));
  }

  private static String shown(String function) {
    return "<built-in function " + function + ">";
  }

  /** So mixed that a program that counts all terms alike gets another number. */
  private static Drawn mixed(String yes, String no, Random random) {
    int value = between(10, 13, random);
    List<String> terms = new ArrayList<>(Collections.nCopies(value, yes));
    terms.addAll(Collections.nCopies(between(2, 4, random), no));
    Collections.shuffle(terms, random);
    return new Drawn(String.join("+", terms), "", value);
  }
}

package dev.socketlab.grading.generate;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The mistakes that programs make with expressions, each as the expression that it evaluates
 * instead. The most common come first, so the first that gives the received value is the most
 * likely.
 */
public enum Misreading {
  FROM_THE_RIGHT {
    @Override
    ExpressionTree read(InfixExpression chain) {
      return chain.read(Operator::rank, true);
    }
  },
  WITHOUT_PRECEDENCE {
    @Override
    ExpressionTree read(InfixExpression chain) {
      return chain.read(operator -> 0, false);
    }
  },
  WITHOUT_PRECEDENCE_FROM_THE_RIGHT {
    @Override
    ExpressionTree read(InfixExpression chain) {
      return chain.read(operator -> 0, true);
    }
  },
  SUMS_FIRST {
    @Override
    ExpressionTree read(InfixExpression chain) {
      return chain.read(operator -> -operator.rank(), false);
    }
  },
  /** Operators of equal rank are ranked: + before -, and * before /. */
  ONE_RANK_FOR_EACH {
    @Override
    ExpressionTree read(InfixExpression chain) {
      return chain.read(
          operator ->
              switch (operator) {
                case MINUS -> 0;
                case PLUS -> 1;
                case DIVIDED_BY -> 2;
                case TIMES -> 3;
              },
          false);
    }
  },
  WITHOUT_PARENTHESES {
    @Override
    ExpressionTree read(InfixExpression chain) {
      return rightly(chain.flat());
    }
  },
  WITHOUT_SIGNS {
    @Override
    ExpressionTree read(InfixExpression chain) {
      return rightly(chain.map(term -> new InfixExpression.Term(false, term.operand())));
    }
  },
  /** A leading sign is applied to the whole: -2+3 as -(2+3). */
  SIGN_OF_THE_WHOLE {
    @Override
    ExpressionTree read(InfixExpression chain) {
      if (!chain.terms().get(0).negative()) {
        return rightly(chain);
      }
      return new ExpressionTree.Negative(rightly(chain.signed(true)));
    }
  },
  CUT_QUOTIENTS {
    @Override
    ExpressionTree read(InfixExpression chain) {
      return rightly(chain);
    }

    @Override
    Optional<String> explains(ExpressionTree tree, double received) {
      return close(tree.value(ExpressionTree.CUT), received)
          ? Optional.of("quotients were cut to integers")
          : Optional.empty();
    }
  },
  WITHOUT_DECIMALS {
    @Override
    ExpressionTree read(InfixExpression chain) {
      return rightly(
          chain.map(
              term ->
                  term.operand() instanceof InfixExpression.Literal literal
                      ? new InfixExpression.Term(
                          term.negative(),
                          new InfixExpression.Literal(ExpressionTree.cut(literal.value())))
                      : term));
    }
  },
  FIRST_OPERATOR_ONLY {
    @Override
    ExpressionTree read(InfixExpression chain) {
      int terms = Math.min(2, chain.terms().size());
      return rightly(
          new InfixExpression(
              chain.terms().subList(0, terms), chain.operators().subList(0, terms - 1)));
    }
  },
  FIRST_OPERAND_ONLY {
    @Override
    ExpressionTree read(InfixExpression chain) {
      return rightly(new InfixExpression(chain.terms().subList(0, 1), java.util.List.of()));
    }
  };

  private static final double NEAR = 1e-5;

  abstract ExpressionTree read(InfixExpression chain);

  private static ExpressionTree rightly(InfixExpression chain) {
    return chain.read(Operator::rank, false);
  }

  private static boolean close(double value, double received) {
    return Math.abs(value - received) <= NEAR * Math.max(1, Math.abs(value));
  }

  Optional<String> explains(ExpressionTree tree, double received) {
    ExpressionTree taken = read(InfixExpression.of(tree));
    return close(taken.value(), received)
        ? Optional.of("it were " + taken.text(ExpressionBlanks.NONE))
        : Optional.empty();
  }

  /** How the expression was misread, to follow "as if": "it were 2-(3-4)". */
  public static Optional<String> of(ExpressionTree tree, double received) {
    return Stream.of(values()).flatMap(one -> one.explains(tree, received).stream()).findFirst();
  }
}

package dev.socketlab.grading.generate;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The mistakes that programs make with expressions, each as what it takes an expression for. The
 * first that gives the wrong value received is the likeliest: the commonest stand first.
 */
public enum Misreading {
  FROM_THE_RIGHT {
    @Override
    Tree read(Chain chain) {
      return chain.read(Operator::rank, true);
    }
  },
  WITHOUT_PRECEDENCE {
    @Override
    Tree read(Chain chain) {
      return chain.read(operator -> 0, false);
    }
  },
  WITHOUT_PRECEDENCE_FROM_THE_RIGHT {
    @Override
    Tree read(Chain chain) {
      return chain.read(operator -> 0, true);
    }
  },
  SUMS_FIRST {
    @Override
    Tree read(Chain chain) {
      return chain.read(operator -> -operator.rank(), false);
    }
  },
  /** + before -, and * before /: the operators of one rank are not equals. */
  ONE_RANK_FOR_EACH {
    @Override
    Tree read(Chain chain) {
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
    Tree read(Chain chain) {
      return rightly(chain.flat());
    }
  },
  WITHOUT_SIGNS {
    @Override
    Tree read(Chain chain) {
      return rightly(chain.map(term -> new Chain.Term(false, term.operand())));
    }
  },
  /** A sign in front is taken for that of the whole: -2+3 for -(2+3). */
  SIGN_OF_THE_WHOLE {
    @Override
    Tree read(Chain chain) {
      if (!chain.terms().get(0).negative()) {
        return rightly(chain);
      }
      return new Tree.Negative(rightly(chain.signed(true)));
    }
  },
  CUT_QUOTIENTS {
    @Override
    Tree read(Chain chain) {
      return rightly(chain);
    }

    @Override
    Optional<String> explains(Tree tree, double received) {
      return close(tree.value(Tree.CUT), received)
          ? Optional.of("quotients were cut to integers")
          : Optional.empty();
    }
  },
  WITHOUT_DECIMALS {
    @Override
    Tree read(Chain chain) {
      return rightly(
          chain.map(
              term ->
                  term.operand() instanceof Chain.Literal literal
                      ? new Chain.Term(
                          term.negative(), new Chain.Literal(Tree.cut(literal.value())))
                      : term));
    }
  },
  FIRST_OPERATOR_ONLY {
    @Override
    Tree read(Chain chain) {
      int terms = Math.min(2, chain.terms().size());
      return rightly(
          new Chain(chain.terms().subList(0, terms), chain.operators().subList(0, terms - 1)));
    }
  },
  FIRST_OPERAND_ONLY {
    @Override
    Tree read(Chain chain) {
      return rightly(new Chain(chain.terms().subList(0, 1), java.util.List.of()));
    }
  };

  private static final double NEAR = 1e-5;

  abstract Tree read(Chain chain);

  private static Tree rightly(Chain chain) {
    return chain.read(Operator::rank, false);
  }

  private static boolean close(double value, double received) {
    return Math.abs(value - received) <= NEAR * Math.max(1, Math.abs(value));
  }

  Optional<String> explains(Tree tree, double received) {
    Tree taken = read(Chain.of(tree));
    return close(taken.value(), received)
        ? Optional.of("it were " + taken.text(ExpressionBlanks.NONE))
        : Optional.empty();
  }

  /** What the expression was taken for, to be read after "as if": "it were 2-(3-4)". */
  public static Optional<String> of(Tree tree, double received) {
    return Stream.of(values()).flatMap(one -> one.explains(tree, received).stream()).findFirst();
  }
}

package dev.socketlab.grading.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An expression as it is written: operands and operators in a row. The rules of arithmetic decide
 * how they group, so wrong rules can be applied to it as well.
 *
 * @param terms one more than there are operators
 */
record InfixExpression(List<Term> terms, List<Operator> operators) {

  /**
   * One operand.
   *
   * @param negative whether a minus sign precedes it
   */
  record Term(boolean negative, Operand operand) {}

  sealed interface Operand {}

  record Literal(double value) implements Operand {}

  record Parentheses(InfixExpression inner) implements Operand {}

  /** Which operators are applied first. */
  interface Ranks {
    int of(Operator operator);
  }

  InfixExpression {
    terms = List.copyOf(terms);
    operators = List.copyOf(operators);
  }

  private static InfixExpression of(Term term) {
    return new InfixExpression(List.of(term), List.of());
  }

  /** Writes a tree, with parentheses where the rules of arithmetic need them. */
  static InfixExpression of(ExpressionTree tree) {
    if (tree instanceof ExpressionTree.Numeral number) {
      return of(new Term(false, new Literal(number.value())));
    }
    if (tree instanceof ExpressionTree.Negative negative) {
      Operand operand =
          negative.operand() instanceof ExpressionTree.Numeral number
              ? new Literal(number.value())
              : new Parentheses(of(inside(negative.operand())));
      return of(new Term(true, operand));
    }
    if (tree instanceof ExpressionTree.Binary binary) {
      return joined(left(binary), binary.operator(), right(binary));
    }
    return of(new Term(false, new Parentheses(of(inside(tree)))));
  }

  private static ExpressionTree inside(ExpressionTree tree) {
    return tree instanceof ExpressionTree.Group group ? group.inner() : tree;
  }

  private static InfixExpression left(ExpressionTree.Binary binary) {
    InfixExpression left = of(binary.left());
    boolean lower = left.operators.stream().anyMatch(op -> op.rank() < binary.operator().rank());
    return lower ? of(new Term(false, new Parentheses(left))) : left;
  }

  /** No program has to accept two signs in a row: 3-(-4), not 3--4. */
  private static InfixExpression right(ExpressionTree.Binary binary) {
    InfixExpression right = of(binary.right());
    boolean notHigher =
        right.operators.stream().anyMatch(op -> op.rank() <= binary.operator().rank());
    boolean signs = right.terms.get(0).negative && binary.operator().rank() == 1;
    return notHigher || signs ? of(new Term(false, new Parentheses(right))) : right;
  }

  private static InfixExpression joined(
      InfixExpression left, Operator operator, InfixExpression right) {
    List<Term> terms = new ArrayList<>(left.terms);
    terms.addAll(right.terms);
    List<Operator> operators = new ArrayList<>(left.operators);
    operators.add(operator);
    operators.addAll(right.operators);
    return new InfixExpression(terms, operators);
  }

  String text(ExpressionBlanks blanks) {
    return blanks.around(inner(blanks));
  }

  private String inner(ExpressionBlanks blanks) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < terms.size(); i++) {
      text.append(i == 0 ? "" : blanks.around(operators.get(i - 1)));
      Term term = terms.get(i);
      text.append(term.negative ? "-" : "");
      text.append(
          term.operand instanceof Parentheses parentheses
              ? blanks.inParentheses(parentheses.inner.inner(blanks))
              : plain(((Literal) term.operand).value));
    }
    return text.toString();
  }

  private static String plain(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }

  /**
   * Parses it by rules that may be wrong.
   *
   * @param fromRight whether the last of operators with equal rank is applied first
   */
  ExpressionTree read(Ranks ranks, boolean fromRight) {
    if (operators.isEmpty()) {
      Term term = terms.get(0);
      ExpressionTree operand =
          term.operand instanceof Parentheses parentheses
              ? parentheses.inner.read(ranks, fromRight)
              : new ExpressionTree.Numeral(((Literal) term.operand).value);
      return term.negative ? new ExpressionTree.Negative(operand) : operand;
    }
    int last = appliedLast(ranks, fromRight);
    InfixExpression left =
        new InfixExpression(terms.subList(0, last + 1), operators.subList(0, last));
    InfixExpression right =
        new InfixExpression(
            terms.subList(last + 1, terms.size()), operators.subList(last + 1, operators.size()));
    return new ExpressionTree.Binary(
        left.read(ranks, fromRight), operators.get(last), right.read(ranks, fromRight));
  }

  private int appliedLast(Ranks ranks, boolean fromRight) {
    int last = 0;
    for (int i = 1; i < operators.size(); i++) {
      int rank = ranks.of(operators.get(i)) - ranks.of(operators.get(last));
      if (rank < 0 || (rank == 0 && !fromRight)) {
        last = i;
      }
    }
    return last;
  }

  /** The same without its parentheses. */
  InfixExpression flat() {
    InfixExpression flat = null;
    for (int i = 0; i < terms.size(); i++) {
      Term term = terms.get(i);
      InfixExpression one =
          term.operand instanceof Parentheses parentheses
              ? parentheses.inner.flat().signed(term.negative)
              : of(term);
      flat = i == 0 ? one : joined(flat, operators.get(i - 1), one);
    }
    return flat;
  }

  /** The same, with the sign of its first operand inverted if {@code negative}. */
  InfixExpression signed(boolean negative) {
    Term first = terms.get(0);
    List<Term> others = new ArrayList<>(terms);
    others.set(0, new Term(first.negative != negative, first.operand));
    return new InfixExpression(others, operators);
  }

  /** The same with each term changed, including those in parentheses. */
  InfixExpression map(java.util.function.UnaryOperator<Term> change) {
    return terms.stream()
        .map(
            term ->
                term.operand instanceof Parentheses parentheses
                    ? new Term(term.negative, new Parentheses(parentheses.inner.map(change)))
                    : term)
        .map(change)
        .collect(
            Collectors.collectingAndThen(
                Collectors.toList(), all -> new InfixExpression(all, operators)));
  }
}

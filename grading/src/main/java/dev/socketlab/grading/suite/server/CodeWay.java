package dev.socketlab.grading.suite.server;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One way of computing a number in a language, without a digit. Two of them share nothing that a
 * program could take for something else in both.
 */
enum CodeWay {
  PYTHON_LENGTH("Python", "len('%1$s')", CodeOperand.WORD),
  PYTHON_CODE("Python", "ord('%1$s')", CodeOperand.LETTER),
  // These three work even where the evaluator was given no built-in functions.
  PYTHON_COUNT("Python", "'%1$s'.count('%2$s')", CodeOperand.RUN),
  PYTHON_FIND("Python", "'%1$s'.find('%2$s')", CodeOperand.END_OF_RUN),
  PYTHON_BYTES("Python", "b'%1$s'[False]", CodeOperand.LETTER),
  // Without quotation marks.
  PYTHON_SHOWN("Python", "len(str(%1$s))", CodeOperand.PYTHON_FUNCTION),
  PYTHON_HIGHEST("Python", "max(map(ord,str(%1$s)))", CodeOperand.PYTHON_FUNCTION_HIGHEST),
  JAVASCRIPT_LENGTH("JavaScript", "'%1$s'.length", CodeOperand.WORD),
  JAVASCRIPT_CODE("JavaScript", "'%1$s'.charCodeAt()", CodeOperand.LETTER),
  JAVASCRIPT_POINT("JavaScript", "'%1$s'.codePointAt()", CodeOperand.LETTER),
  JAVASCRIPT_PATTERN("JavaScript", "/%1$s/.source.length", CodeOperand.WORD),
  JAVASCRIPT_NAME("JavaScript", "%1$s.name.length", CodeOperand.JAVASCRIPT_FUNCTION),
  // Without letters, for a filter that removes or changes them.
  EQUALITIES("Python or JavaScript", "(%1$s)", CodeOperand.EQUALITIES),
  ORDERINGS("Python or JavaScript", "(%1$s)", CodeOperand.ORDERINGS),
  RUBY_CODE("Ruby", "'%1$s'.ord", CodeOperand.LETTER),
  PHP_LENGTH("PHP", "strlen('%1$s')", CodeOperand.WORD),
  PHP_CODE("PHP", "ord('%1$s')", CodeOperand.LETTER),
  PERL_LENGTH("Perl or awk", "length(\"%1$s\")", CodeOperand.WORD),
  PERL_INDEX("Perl", "index(\"%1$s\",\"%2$s\")", CodeOperand.END_OF_RUN),
  AWK_INDEX("awk", "index(\"%1$s\",\"%2$s\")", CodeOperand.PLACE_IN_RUN),
  JAVA_LENGTH("Java", "\"%1$s\".length()", CodeOperand.WORD),
  JAVA_CODE("Java", "\"%1$s\".hashCode()", CodeOperand.LETTER),
  LUA_LENGTH("Lua", "#'%1$s'", CodeOperand.WORD),
  LUA_CODE("Lua", "('%1$s'):byte()", CodeOperand.LETTER),
  SHELL_LENGTH("a shell", "", CodeOperand.WORD) {
    @Override
    String code(List<CodeOperand.Drawn> operands) {
      return "a=%s; b=%s; c=%s; echo $((${#a}*${#b}*${#c}))"
          .formatted(operands.stream().map(CodeOperand.Drawn::text).toArray());
    }
  },
  SHELL_COUNT("a shell", "", CodeOperand.WORD) {
    @Override
    String code(List<CodeOperand.Drawn> operands) {
      return "echo $(($(printf %s | wc -c)*$(printf %s | wc -c)*$(printf %s | wc -c)))"
          .formatted(operands.stream().map(CodeOperand.Drawn::text).toArray());
    }
  };

  private final String language;
  private final String factor;
  private final CodeOperand operand;

  CodeWay(String language, String factor, CodeOperand operand) {
    this.language = language;
    this.factor = factor;
    this.operand = operand;
  }

  /** In words: "Python". */
  String language() {
    return language;
  }

  CodeOperand operand() {
    return operand;
  }

  /** Whether there is nothing in it that an evaluator of expressions may not do as well. */
  boolean onlyCompares() {
    return operand == CodeOperand.EQUALITIES || operand == CodeOperand.ORDERINGS;
  }

  boolean isShell() {
    return factor.isEmpty();
  }

  /** The product of the operands. */
  String code(List<CodeOperand.Drawn> operands) {
    return operands.stream()
        .map(operand -> String.format(Locale.ROOT, factor, operand.text(), operand.letter()))
        .collect(Collectors.joining("*"));
  }
}

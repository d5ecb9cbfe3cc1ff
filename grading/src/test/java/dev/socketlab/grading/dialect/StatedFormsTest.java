package dev.socketlab.grading.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatedFormsTest {

  private static List<String> templates(String text) {
    return StatedForms.in(text).stream().map(StatedForm::template).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "ERROR|First message must be JOIN|<name> => JOIN|{n}",
        "Expected format: <num1> <op> <num2> => {a} {o} {b}",
        "Usage: CALC <expression> => CALC {e}",
        "usage: number operator number => {a} {o} {b}",
        "Invalid format. Use: operator,operand1,operand2 => {o},{a},{b}",
        "Try [operator]:[number]:[number]! => {o}:{a}:{b}",
        "Please send LOGIN first => LOGIN {n}",
        "Say HELLO first => HELLO",
        "Enter an expression, e.g. 5 + 3 => {e}",
        "Example: calc:4*5 => calc:{e}",
        "wrong, say 3+4= => {e}=",
        "syntax: x + y => {e}",
        "bad request, expected REQUEST|{expr} => REQUEST|{e}",
      })
  void formIsFound(String text, String template) {
    assertThat(templates(text)).contains(template);
  }

  @Test
  void verbsBecomeTheOperator() {
    assertThat(StatedForms.in("Commands: ADD <a> <b>, SUB <a> <b>, MUL <a> <b>, DIV <a> <b>"))
        .contains(
            new StatedForm(
                "{o} {a} {b}",
                Map.of("+", "ADD", "-", "SUB", "*", "MUL", "/", "DIV"),
                Spacing.EITHER));
    assertThat(StatedForms.in("for example: add 5 3"))
        .contains(
            new StatedForm(
                "{o} {a} {b}",
                Map.of("+", "add", "-", "sub", "*", "mul", "/", "div"),
                Spacing.EITHER));
    assertThat(templates("like 5,3,+")).contains("{a},{b},{o}");
  }

  @Test
  void objectIsFound() {
    assertThat(templates("Expected {\"a\": num, \"b\": num, \"operation\": str}"))
        .contains("{\"a\": {a}, \"b\": {b}, \"operation\": \"{o}\"}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "Connected at 2024-11-25 10:11:12 to 127.0.0.1:4000 => ''",
        "error => ''",
        "Invalid input => ''",
        "Welcome to version 1.2 => ''",
      })
  void ordinaryWordsStateNothing(String text, String none) {
    assertThat(templates(text)).isEmpty();
  }
}

package dev.socketlab.grading.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socketlab.grading.dialect.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RequestTypingTest {

  private static final TypedRequest SUM = TypedRequest.drawn(Topic.SUMS, new Random(3)).get(0);

  private static List<String> typed(String... prompts) {
    return typed(List.of("e"), prompts);
  }

  /** Values by their names, as far as they have one. */
  private static List<String> typed(List<String> order, String... prompts) {
    RequestTyping typing = new RequestTyping(SUM, "Ana", order, true);
    List<String> all = new ArrayList<>();
    String shown = "";
    for (String prompt : prompts) {
      typing.next(prompt, shown).ifPresent(all::add);
      shown += prompt;
    }
    for (int i = 0; i < all.size(); i++) {
      for (String name : List.of("a", "b", "e")) {
        if (all.get(i).equals(SUM.value(name))) {
          all.set(i, name);
        }
      }
    }
    return all;
  }

  @Test
  void promptsSayWhatToType() {
    assertThat(typed("Enter your name: ", "Enter an expression: ")).containsExactly("Ana", "e");
    assertThat(typed("First number: ", "Second number: ", "Operator (+,-,*,/): "))
        .containsExactly("a", "b", "+");
    assertThat(typed("Number: ", "Number: ")).containsExactly("a", "b");
    assertThat(
            typed("Introduce el primer número: ", "Introduce el segundo número: ", "Operación: "))
        .containsExactly("a", "b", "+");
    assertThat(typed("Operand count: ", "Operand 1: ", "Operand 2: ", "Operator: "))
        .containsExactly("2", "a", "b", "+");
    assertThat(typed("Digite um numero: ", "Digite um numero: ", "Digite a operacao: "))
        .containsExactly("a", "b", "+");
    assertThat(typed("+, -, * or /: ", "? ", "? ")).containsExactly("+", "a", "b");
  }

  @Test
  void theMenuIsRead() {
    assertThat(typed("1) Subtraction\n2) Addition\n3) Quit\nYour choice: ", "x = ", "y = "))
        .containsExactly("2", "a", "b");
  }

  @Test
  void theWordsOfThePromptAreUsed() {
    assertThat(typed("Operation (add/sub/mul/div): ")).containsExactly("add");
  }

  @Test
  void thePartsOfAWholeRequestStandInTheOrderOfThePrompt() {
    String a = SUM.value("a");
    String b = SUM.value("b");
    assertThat(typed("Enter operator and two numbers: ")).containsExactly("+ " + a + " " + b);
    assertThat(typed("Enter two numbers and an operator: ")).containsExactly(a + " " + b + " +");
    assertThat(
            typed(
                "Server address: Server port: Enter two operands with an operator between them: "))
        .containsExactly("e");
    assertThat(typed("number operator number> ")).containsExactly("e");
  }

  @Test
  void aPromptThatMisledIsIgnored() {
    RequestTyping typing = new RequestTyping(SUM, "Ana", List.of("e"), false);
    assertThat(typing.next("Your name? ", "")).contains("Ana");
    assertThat(typing.next("Operation: ", "")).contains(SUM.whole());
  }

  @Test
  void aCodeForEachOperatorIsUsedInAWholeRequest() {
    assertThat(typed("Type operand1 operator(+0, -1, *2, /3) operand2: "))
        .containsExactly(SUM.value("a") + " 0 " + SUM.value("b"));
  }

  @Test
  void withoutAPromptTheWholeRequestIsTyped() {
    assertThat(typed("> ")).containsExactly("e");
    assertThat(typed(List.of("o", "a", "b"), "> ", "> ", "> ")).containsExactly("+", "a", "b");
  }
}

package dev.socketlab.grading.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MenuTest {

  @ParameterizedTest
  @CsvSource({
    "'1. Reverse a text\n2. Evaluate an expression\n3. Leave\n', 2",
    "'[1] echo  \n[4]: Addition\n', 4",
    "'1) Multiply (*)\n2) Add (+)\n', 2",
    "'Enter your choice (1-4): ', 1",
    "'3 clients are here. Send your math to them.', 1",
    "'', 1",
  })
  void choiceOfASumIsFoundByItsLabel(String shown, String choice) {
    assertThat(Menu.choiceOfSum(shown)).isEqualTo(choice);
  }
}

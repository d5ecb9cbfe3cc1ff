package dev.socketlab.grading.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestFormTest {

  private static List<String> texts(RequestForm request, String line) {
    return request.messages(line).stream()
        .map(message -> new String(message, StandardCharsets.UTF_8))
        .toList();
  }

  private static RequestForm request(RequestSpelling spelling) {
    return new RequestForm(spelling, Spacing.EITHER, LineEnd.LINE_FEED, 3);
  }

  @ParameterizedTest
  @CsvSource({
    "2+3, 2 + 3, 2+3",
    "(2 + 3)*-4, ( 2 + 3 ) * -4, (2+3)*-4",
    "-2 - -3, -2 - -3, -2--3",
    "1.5 /2, 1.5 / 2, 1.5/2",
    "hello world, hello world, hello world",
    "2 + x, 2 + x, 2 + x"
  })
  void expressionsAreSpacedAsTheProgramExpects(String text, String spaced, String tight) {
    assertThat(Spacing.EITHER.of(text)).isEqualTo(text);
    assertThat(Spacing.NEEDED.of(text)).isEqualTo(spaced);
    assertThat(Spacing.FORBIDDEN.of(text)).isEqualTo(tight);
  }

  @Test
  void requestsWithTwoOperandsUseTheProgramsWords() {
    RequestForm request = request(RequestSpelling.saying("{o}:{a}:{b}").with(Map.of("+", "ADD")));

    assertThat(texts(request, "2 + 3")).containsExactly("ADD:2:3\n");
    assertThat(texts(request, "-2.5*3")).containsExactly("*:-2.5:3\n");
  }

  @Test
  void otherRequestsUseTheUsualNotation() {
    RequestForm request = request(RequestSpelling.saying("{o} {a} {b}"));

    assertThat(texts(request, "2 - 3 - 4")).containsExactly("2 - 3 - 4\n");
    assertThat(texts(request, "hello")).containsExactly("hello\n");
  }

  @Test
  void expressionFollowsTheMenuChoice() {
    assertThat(texts(request(RequestSpelling.saying("2 {e}")), "2 - (3 - 4)"))
        .containsExactly("2 2 - (3 - 4)\n");
  }

  @Test
  void eachOfSeveralMessagesIsDelimited() {
    RequestForm request = request(RequestSpelling.saying("{a}", "{o}", "{b}")).with(LineEnd.NUL);

    assertThat(texts(request, "2 + 3")).containsExactly("2\0", "+\0", "3\0");
  }

  @Test
  void lengthPrecedesTheText() {
    assertThat(LineEnd.LENGTH.around("ab")).containsExactly(0, 2, 'a', 'b');
  }

  @Test
  void requestIsShownWithItsBytes() {
    assertThat(request(RequestSpelling.PLAIN).shown("2 + 3")).isEqualTo("\"2 + 3\\n\"");
  }

  @Test
  void sumOfTextsHasTheFormOfOneOfNumbers() {
    String sent = "{\"a\": {a}, \"op\": \"{o}\", \"b\": \"{b}\"}";

    assertThat(texts(request(RequestSpelling.saying(sent)).sum("1", "f(\"x\")")))
        .containsExactly("{\"a\": \"1\", \"op\": \"+\", \"b\": \"f(\\\"x\\\")\"}\n");
    assertThat(texts(request(RequestSpelling.saying("{a}", "{o}", "{b}")).sum("1", "f(x)")))
        .containsExactly("1\n", "+\n", "f(x)\n");
  }

  private static List<String> texts(List<byte[]> messages) {
    return messages.stream().map(bytes -> new String(bytes, StandardCharsets.UTF_8)).toList();
  }
}

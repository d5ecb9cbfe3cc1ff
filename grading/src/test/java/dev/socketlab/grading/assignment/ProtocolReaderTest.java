package dev.socketlab.grading.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socketlab.grading.check.Check;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProtocolReaderTest {

  private static final String SHOUT =
      """
      title: Shout
      needs: {}
      programs:
        server:
          files: [server]
          protocol:
            draw: {w: word}
            say: "${w}"
            hear: "${w.toUpperCase()}"
          scenarios:
            shouts-back:
              demands: A word comes back in capitals.
              steps:
                - ann: {say: hello, hear: HELLO}
                - ann: leaves
          checks:
            starts-listening: 1
            shouts-back: 2
      """;

  private static Assignment read(String text) {
    return AssignmentReader.read(new AssignmentFile("shout", text));
  }

  @Test
  void scenarioIsACheckOfItsOwn() {
    ProgramSpec server = read(SHOUT).programs().get(0);

    assertThat(server.checks())
        .extracting(CheckSpec::id)
        .containsExactly("starts-listening", "shouts-back");
    assertThat(server.checks().get(1).check())
        .isInstanceOf(Check.OfServer.class)
        .extracting(Check::requirement)
        .isEqualTo("A word comes back in capitals.");
    assertThat(server.service().answersWholeLines()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      value = {
        "say: \"${w}\" | say: \"${x}\" | protocol → say: \"x\" has no value here; there is: w",
        "say: \"${w}\" | say: \"${w +}\" | protocol → say: \"w +\" is not an expression",
        "draw: {w: word} | draw: {w: 9..1} | protocol → draw → w: the range \"9..1\" is empty",
        "draw: {w: word} | draw: {w: many} | protocol → draw → w: \"many\" draws nothing",
        "draw: {w: word} | drawn: {w: word} | protocol → drawn: there is no such field; there is:"
            + " messages, requests, replies, greeting, opening, draw, say, hear, farewell, closes",
        "hear: \"${w.toUpperCase()}\" | hear: nothing | protocol → hear: must be a reply",
        "hear: HELLO | hear: {pattern: A, line: B} | hear: must have one of line, pattern, json,"
            + " pack and file",
        "ann: leaves | ann: goes | ann: cannot be \"goes\"; there is: connects, is refused, leaves,"
            + " resets, ends its stream",
        "- ann: leaves | - repeat: {until: 'x', most: 2, steps: [{ann: leaves}]} | until: \"x\" has"
            + " no value here; there is: number, reply",
        "- ann: leaves | - repeat: {until: 'true', most: 0, steps: [{ann: leaves}]} | most: must be"
            + " a whole number from 1 on",
        "- ann: leaves | - repeat: {until: 'true', most: 2, steps: []} | steps: has no step",
        "demands: A word comes back in capitals. | why: It does. | shouts-back: needs \"demands\"",
        "shouts-back: 2 | echoes-exactly: 2 | server has a scenario without points, shouts-back",
        "starts-listening: 1 | echoes-exactly: 1 | server has echoes-exactly, which cannot be"
            + " judged for a protocol of its own; there is: starts-listening",
      })
  void whatIsWrongIsToldWithItsPlace(String right, String wrong, String message) {
    String text = SHOUT.replace(right, wrong);
    assertThat(text).isNotEqualTo(SHOUT);

    assertThatThrownBy(() -> read(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("assignment shout: ")
        .hasMessageContaining(message);
  }

  @Test
  void serviceAndProtocolExcludeEachOther() {
    assertThatThrownBy(
            () -> read(SHOUT.replace("files: [server]", "files: [server]\n    service: echo")))
        .hasMessageContaining(
            "server has a service and a protocol; one of them says how it speaks");
  }

  @Test
  void scenariosNeedAProtocol() {
    String without = SHOUT.replaceAll("(?s)protocol:.*?scenarios:", "scenarios:");

    assertThatThrownBy(() -> read(without))
        .hasMessageContaining("server has scenarios, but no protocol");
  }

  @Test
  void unknownFieldIsToldWithThoseThatThereAre() {
    assertThatThrownBy(() -> read(SHOUT.replace("    files:", "    waiting: select\n    files:")))
        .hasMessage(
            "assignment shout: line 5, column 5: programs → server → waiting: there is no such"
                + " field; there is: accepts, arguments, checks, division, files, folder, phrasing,"
                + " protocol, reference, scenarios, service, waits");
  }
}

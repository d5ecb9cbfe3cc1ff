package dev.socketlab.grading.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socketlab.grading.question.Question;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessagesReaderTest {

  private static ProgramSpec server(String protocol, String... checks) {
    String text =
        """
        title: T
        programs:
          server:
            files: [server]
            folder: {a.html: "<p>"}
            protocol: %s
            checks: {starts-listening: 1%s}
        """
            .formatted(
                protocol, checks.length == 0 ? "" : ", " + String.join(": 1, ", checks) + ": 1");
    return AssignmentReader.read(new AssignmentFile("t", text)).programs().get(0);
  }

  private static String sent(String protocol) {
    Question question = server(protocol).service().question(1, new Random(1));
    return new String(question.described().orElseThrow().request(), StandardCharsets.ISO_8859_1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      value = {
        "{say: hi, hear: hi} | hi\\n",
        "{say: [hi, ho], hear: [hi, ho]} | hi\\nho\\n",
        "{messages: {delimiter: \"\\r\\n\"}, say: hi, hear: hi} | hi\\r\\n",
        "{messages: {length: uint8}, say: hi, hear: hi} | \\2hi",
        "{messages: {length: uint8, counts-itself: true}, say: hi, hear: hi} | \\3hi",
        "{messages: {digits: any, then: ':'}, say: hi, hear: hi} | 2:hi",
        "{messages: {bytes: 4}, say: hi, hear: hi} | hi\\0\\0",
        "{messages: {length: uint8}, say: {pack: [{uint8: 7}, {text8: hi}]}, hear: hi} |"
            + " \\4\\7\\2hi",
        "{say: {pack: [{uint16: 7}, {text: hi, width: 3}]}, hear: {pack: [{uint8: 1}]}} |"
            + " \\0\\7hi\\0",
        "{messages: until-end, say: hi, hear: hi} | hi",
        "{say: {raw: hi}, hear: hi} | hi",
        "{say: {hex: '01 02'}, hear: hi} | \\1\\2",
        "{messages: http, say: GET /, hear: 200} | GET / HTTP/1.1\\r\\nHost: localhost\\r\\n\\r\\n",
        "{messages: http, say: {request: PUT / HTTP/1.0, headers: {host: x}, body: hi}, hear: 200}"
            + " | PUT / HTTP/1.0\\r"
            + "\\n"
            + "host: x\\r"
            + "\\n"
            + "Content-Length: 2\\r"
            + "\\n"
            + "\\r"
            + "\\n"
            + "hi",
      })
  void requestsAreWrittenAsSaid(String protocol, String bytes) {
    assertThat(sent(protocol)).isEqualTo(bytes.translateEscapes());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      value = {
        "{messages: words, say: hi, hear: hi} | protocol → messages: cannot be \"words\"; there is:"
            + " lines",
        "{messages: {length: 3}, say: hi, hear: hi} | protocol → messages → length: must be uint8,"
            + " uint16",
        "{messages: lines, replies: lines, say: hi, hear: hi} | protocol: has messages and replies",
        "{say: {pack: [{int31: 1}]}, hear: hi} | pack → 1: needs one of int8 to int64",
        "{say: hi, hear: {pack: [{text: '${w}'}]}, draw: {w: word}} | needs \"width\"",
        "{messages: http, say: GET /, hear: OK} | protocol → hear: must be a status such as 200",
        "{messages: http, say: GET /, hear: {body: {file: b.html}}} | there is no file \"b.html\""
            + " in folder",
        "{say: hi, hear: {pattern: '(a'}} | protocol → hear → pattern: \"(a\" is not a regular"
            + " expression",
        "{say: hi} | protocol: needs \"hear\"",
        "{say: hi, hear: end} | protocol → hear: must be a reply",
        "{say: hi, hear: hi, closes: never} | protocol → closes: can only be after-reply, maybe or"
            + " no",
        "{draw: {new: word}, say: hi, hear: hi} | draw → new: a value cannot be called \"new\"",
        "{draw: {reply: word}, say: hi, hear: hi} | draw → reply: a value cannot be called"
            + " \"reply\"",
      })
  void whatIsWrongIsToldWithItsPlace(String protocol, String message) {
    assertThatThrownBy(() -> server(protocol))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      value = {
        "{} | serves-next-client | which needs say and hear in the protocol",
        "{hear: {pattern: '.*'}} | reassembles-split-message | which needs say in the protocol",
        "{messages: until-end, say: a, hear: b} | reassembles-split-message | the end of the stream"
            + " ends a request",
        "{messages: {bytes: 3}, say: abc, hear: abc} | answers-crlf-lines | requests are no lines",
        "{say: a, hear: b, closes: after-reply} | separates-joined-messages | closes the connection"
            + " after each reply",
        "{say: a, hear: b} | keeps-conversations-apart | needs questions with different answers",
      })
  void checkThatCannotBeJudgedIsRefused(String protocol, String check, String reason) {
    assertThatThrownBy(() -> server(protocol, check))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("server has " + check + ", which")
        .hasMessageContaining(reason);
  }

  @Test
  void serverThatSpeaksByItselfCanBeAskedFor() {
    ProgramSpec daytime =
        server("{hear: {pattern: '.*:.*'}, closes: after-reply}", "serves-clients-together");

    assertThat(daytime.service().question(1, new Random(1)).isOneMessage()).isFalse();
  }
}

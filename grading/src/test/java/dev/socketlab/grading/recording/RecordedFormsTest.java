package dev.socketlab.grading.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socketlab.grading.dialect.RequestForm;
import dev.socketlab.grading.dialect.SuggestedRequest;
import dev.socketlab.grading.dialect.Topic;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What clients send, and the form that explains it. */
class RecordedFormsTest {

  private static final Map<String, String> WORDS =
      Map.of("+", "add", "-", "subtract", "*", "multiply", "/", "divide");

  private static final Map<String, Integer> CODES = Map.of("+", 1, "-", 2, "*", 3, "/", 4);

  private static SuggestedRequest first(Function<TypedRequest, List<byte[]>> client) {
    return all(client).get(0);
  }

  private static List<SuggestedRequest> all(Function<TypedRequest, List<byte[]>> client) {
    List<RecordedRequest> recorded = new ArrayList<>();
    for (TypedRequest request : TypedRequest.drawn(Topic.SUMS, new Random(5))) {
      recorded.add(new RecordedRequest(request, client.apply(request), true, true));
    }
    return new RecordedForms(recorded, "client.py", "Ana").suggestions();
  }

  private static Function<TypedRequest, List<byte[]>> text(Function<TypedRequest, String> client) {
    return request -> List.of(bytes(client.apply(request)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String sent(RequestForm form, String request) {
    return new String(form.bytes(request), StandardCharsets.UTF_8);
  }

  private static String hex(RequestForm form, String request) {
    return HexFormat.of().formatHex(form.bytes(request));
  }

  private static String word(TypedRequest request) {
    return WORDS.get(request.value("o"));
  }

  @Test
  void aPrefixAndAnOpeningAreKept() {
    SuggestedRequest found =
        first(request -> List.of(bytes("JOIN|Ana\n"), bytes("REQUEST|" + request.tight() + "\n")));
    assertThat(found.opening()).containsExactly("JOIN|{n}");
    assertThat(sent(found.form(), "7 - 12")).isEqualTo("REQUEST|7-12\n");
    assertThat(sent(found.form(), "2 * (3 + 4)")).isEqualTo("REQUEST|2*(3+4)\n");
    List<byte[]> opening = found.form().opening(found.opening(), 77);
    assertThat(new String(opening.get(0), StandardCharsets.UTF_8)).matches("JOIN\\|[a-z]+\n");
  }

  @Test
  void everyClientHasANameOfItsOwn() {
    SuggestedRequest found = first(request -> List.of(bytes("I am Ana"), bytes(request.whole())));
    assertThat(found.form().opening(found.opening(), 1).get(0))
        .isNotEqualTo(found.form().opening(found.opening(), 2).get(0));
  }

  @Test
  void aPickleIsFilledIn() {
    RequestForm form =
        first(
                request ->
                    List.of(
                        pickle(
                            Integer.parseInt(request.value("a")),
                            Integer.parseInt(request.value("b")),
                            CODES.get(request.value("o")))))
            .form();
    assertThat(form.bytes("70000 - 12")).isEqualTo(pickle(70_000, 12, 2));
    assertThat(form.bytes("300 * 255")).isEqualTo(pickle(300, 255, 3));
  }

  /** What Python's pickle.dumps makes of a list of three numbers. */
  private static byte[] pickle(int... numbers) {
    ByteBuffer list = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
    list.put(HexFormat.of().parseHex("5d9428"));
    for (int number : numbers) {
      if (number < 256) {
        list.put((byte) 'K').put((byte) number);
      } else if (number < 65_536) {
        list.put((byte) 'M').putShort((short) number);
      } else {
        list.put((byte) 'J').putInt(number);
      }
    }
    list.put((byte) 'e').put((byte) '.');
    ByteBuffer all = ByteBuffer.allocate(11 + list.position()).order(ByteOrder.LITTLE_ENDIAN);
    all.put(HexFormat.of().parseHex("800495")).putLong(list.position());
    all.put(list.array(), 0, list.position());
    return all.array();
  }

  @Test
  void aCountBeforeTheOperandsIsKept() {
    RequestForm form =
        first(
                request -> {
                  ByteBuffer bits = ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN);
                  bits.put((byte) 2);
                  bits.putInt(Integer.parseInt(request.value("a")));
                  bits.putInt(Integer.parseInt(request.value("b")));
                  bits.put(bytes(request.value("o")));
                  return List.of(bits.array());
                })
            .form();
    assertThat(hex(form, "7 - 12")).isEqualTo("02070000000c0000002d");
  }

  @Test
  void wordsForOperatorsAreFoundInJson() {
    RequestForm form =
        first(
                text(
                    request ->
                        "{\"operation\": \"%s\", \"a\": %s.0, \"b\": %s.0}"
                            .formatted(word(request), request.value("a"), request.value("b"))))
            .form();
    assertThat(sent(form, "7 / 12"))
        .isEqualTo("{\"operation\": \"divide\", \"a\": 7.0, \"b\": 12.0}");
  }

  @Test
  void anExpressionInJsonIsEscaped() {
    RequestForm form = first(text(request -> "{\"eq\": \"" + request.whole() + "\"}\r\n")).form();
    assertThat(sent(form, "say \"1\"")).isEqualTo("{\"eq\": \"say \\\"1\\\"\"}\r\n");
  }

  @Test
  void anExpressionIsUrlEncodedAsTheClientDoes() {
    RequestForm form =
        first(
                text(
                    request ->
                        "cmd=math&eq=" + request.tight().replace("+", "%2B").replace("/", "%2F")))
            .form();
    assertThat(sent(form, "7 + 12")).isEqualTo("cmd=math&eq=7%2B12");
  }

  @Test
  void packedNumbersAreFoundInEitherOrder() {
    for (ByteOrder order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
      RequestForm form =
          first(
                  request ->
                      List.of(
                          ByteBuffer.allocate(12)
                              .order(order)
                              .putInt(Integer.parseInt(request.value("a")))
                              .putInt(CODES.get(request.value("o")))
                              .putInt(Integer.parseInt(request.value("b")))
                              .array()))
              .form();
      assertThat(hex(form, "7 * 12"))
          .isEqualTo(
              order == ByteOrder.BIG_ENDIAN
                  ? "000000070000000300" + "00000c"
                  : "0700000003000000" + "0c000000");
    }
  }

  @Test
  void packedFloatingPointNumbersAreFound() {
    RequestForm form =
        first(
                request ->
                    List.of(
                        ByteBuffer.allocate(17)
                            .put((byte) request.value("o").charAt(0))
                            .putDouble(Integer.parseInt(request.value("a")))
                            .putDouble(Integer.parseInt(request.value("b")))
                            .array()))
            .form();
    assertThat(hex(form, "2 - 1")).isEqualTo("2d" + "4000000000000000" + "3ff0000000000000");
  }

  @Test
  void aLengthBeforeTheMessageFollowsIt() {
    Function<TypedRequest, List<byte[]>> client =
        request -> {
          byte[] text =
              bytes(
                  "{\"op\":\""
                      + word(request)
                      + "\",\"x\":"
                      + request.value("a")
                      + ",\"y\":"
                      + request.value("b")
                      + "}");
          return List.of(
              ByteBuffer.allocate(4 + text.length).putInt(text.length).put(text).array());
        };
    RequestForm form = first(client).form();
    byte[] sent = form.bytes("7 * 1");
    assertThat(ByteBuffer.wrap(sent).getInt()).isEqualTo(sent.length - 4);
    assertThat(new String(sent, 4, sent.length - 4, StandardCharsets.UTF_8))
        .isEqualTo("{\"op\":\"multiply\",\"x\":7,\"y\":1}");
  }

  @Test
  void aLengthInDigitsFollowsTheMessageAndKeepsItsWidth() {
    RequestForm form =
        first(text(request -> "%-8d%s".formatted(request.whole().length(), request.whole())))
            .form();
    assertThat(sent(form, "1 + 1")).isEqualTo("5       1 + 1");
    RequestForm colon =
        first(text(request -> request.tight().length() + ":" + request.tight())).form();
    assertThat(sent(colon, "1000 + 10000")).isEqualTo("10:1000+10000");
  }

  @Test
  void aMessageOfFixedWidthIsFilledUp() {
    RequestForm form =
        first(request -> List.of(java.util.Arrays.copyOf(bytes(request.whole()), 64))).form();
    assertThat(form.bytes("1 + 1")).hasSize(64).startsWith(bytes("1 + 1\0\0"));
  }

  @Test
  void operandsOfFixedWidthAreFilledUp() {
    RequestForm form =
        first(
                text(
                    request ->
                        "%s%6s%6s\n"
                            .formatted(request.value("o"), request.value("a"), request.value("b"))))
            .form();
    assertThat(sent(form, "7 - 1234")).isEqualTo("-     7  1234\n");
  }

  @Test
  void aLengthBeforeEachPartIsItsOwn() {
    Function<TypedRequest, List<byte[]>> client =
        request -> {
          ByteBuffer all = ByteBuffer.allocate(100);
          for (String part : List.of(request.value("a"), request.value("o"), request.value("b"))) {
            all.putShort((short) part.length()).put(bytes(part));
          }
          return List.of(java.util.Arrays.copyOf(all.array(), all.position()));
        };
    assertThat(hex(first(client).form(), "7 * 1234"))
        .isEqualTo("0001" + "37" + "0001" + "2a" + "0004" + "31323334");
  }

  @Test
  void messagesThatCameTogetherAreAlsoTriedOneByOne() {
    List<SuggestedRequest> found =
        all(
            text(
                request ->
                    request.value("a")
                        + "\n"
                        + request.value("o")
                        + "\n"
                        + request.value("b")
                        + "\n"));
    assertThat(found.stream().map(one -> one.form().shown("7 + 12")))
        .contains("\"7\\n+\\n12\\n\"", "\"7\\n\", then \"+\\n\", then \"12\\n\"");
  }

  @Test
  void aRequestThatTheClientHasBuiltInIsKnownByItsAnswer() {
    List<RecordedRequest> builtIn = new ArrayList<>();
    for (int a = 3; a < 6; a++) {
      BuiltInRequest.in(bytes("+:" + a + ":22\n"), "Result: " + (a + 22) + ".0\n")
          .ifPresent(builtIn::add);
    }
    RequestForm form = new RecordedForms(builtIn, "Client.java", "Ana").suggestions().get(0).form();
    assertThat(sent(form, "7 - 12")).isEqualTo("-:7:12\n");
    assertThat(BuiltInRequest.in(bytes("+:3:22\n"), "error 5\n")).isEmpty();
  }

  @Test
  void whatShowsNoRequestSuggestsNothing() {
    assertThat(all(text(request -> "hello\n"))).isEmpty();
  }
}

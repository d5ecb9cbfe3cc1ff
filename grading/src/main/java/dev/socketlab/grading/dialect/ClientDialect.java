package dev.socketlab.grading.dialect;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a client speaks with its server and with its user.
 *
 * @param greeted whether it reads what is typed only after the server has sent something
 * @param named whether it takes the first line typed after connecting as a name
 * @param end how messages from it and to it end
 * @param typing how a request is typed: as a line, or in parts that it asks for one by one
 * @param words what was learned, a sentence each
 */
public record ClientDialect(
    boolean greeted, boolean named, LineEnd end, RequestSpelling typing, List<String> words) {

  /** A client about which nothing was learned. */
  public static final ClientDialect LINES =
      new ClientDialect(false, false, LineEnd.LINE_FEED, RequestSpelling.PLAIN, List.of());

  private static final int LENGTH_BYTES = 2;

  public ClientDialect {
    words = List.copyOf(words);
  }

  /**
   * The parts in which clients ask for a request: number by number, or a choice first.
   *
   * @param choice the menu choice for a sum
   */
  public static List<RequestSpelling> inParts(String choice) {
    return List.of(
        RequestSpelling.saying("{a}", "{o}", "{b}"),
        RequestSpelling.saying("{o}", "{a}", "{b}"),
        RequestSpelling.saying("{a}", "{b}", "{o}"),
        RequestSpelling.saying(choice, "{a}", "{b}"),
        RequestSpelling.saying("{a}", "{b}", choice),
        RequestSpelling.saying(choice, "{e}"));
  }

  public ClientDialect with(LineEnd other) {
    return new ClientDialect(greeted, named, other, typing, words);
  }

  public ClientDialect with(RequestSpelling other) {
    return new ClientDialect(greeted, named, end, other, words);
  }

  public ClientDialect with(List<String> others) {
    return new ClientDialect(greeted, named, end, typing, others);
  }

  /** What is typed for a request, line by line. A word is always one line. */
  public List<String> lines(String request) {
    return RequestSpelling.isOfTwo(request)
        ? typing.of(request).stream().map(line -> new String(line, StandardCharsets.UTF_8)).toList()
        : List.of(request);
  }

  /** Whether a request is typed as one line, and not in parts. */
  public boolean asksForLines() {
    return typing.equals(RequestSpelling.PLAIN);
  }

  /** Whether only lines that are meant for the server are typed. */
  public boolean isTypedInLines() {
    return asksForLines() && !named;
  }

  /**
   * Whether a message contains what was typed: the line as it is, or the numbers of a request that
   * was typed in parts, in whatever form the client sends them.
   */
  public boolean contains(byte[] message, String request) {
    if (asksForLines()) {
      return Arrays.equals(text(message), request.getBytes(StandardCharsets.UTF_8));
    }
    return Stream.of(request.split("\\D+")).allMatch(number -> holds(message, number));
  }

  /** As text, or as 32 bits in either order. */
  private static boolean holds(byte[] message, String number) {
    ByteBuffer bits = ByteBuffer.allocate(Integer.BYTES).putInt(Integer.parseInt(number));
    byte[] reversed =
        ByteBuffer.allocate(Integer.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt(bits.getInt(0))
            .array();
    return Stream.of(number.getBytes(StandardCharsets.UTF_8), bits.array(), reversed)
        .map(ClientDialect::characters)
        .anyMatch(characters(message)::contains);
  }

  /** A character for each byte. */
  private static String characters(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** The end of messages, judging by one message, whatever its content. */
  public static LineEnd endOf(byte[] message) {
    if (message.length > LENGTH_BYTES
        && Arrays.equals(message, LineEnd.LENGTH.around(behindLength(message)))) {
      return LineEnd.LENGTH;
    }
    if (beforeNul(message).length < message.length) {
      return LineEnd.NUL;
    }
    return message.length > 0 && message[message.length - 1] == '\n'
        ? LineEnd.LINE_FEED
        : LineEnd.NOTHING;
  }

  /**
   * The text of a message, without its end. A client that sends a whole buffer also sends what was
   * left in it after the NUL.
   */
  public byte[] text(byte[] message) {
    byte[] text =
        end == LineEnd.LENGTH && endOf(message) == LineEnd.LENGTH
            ? behindLength(message)
            : beforeNul(message);
    int length = text.length;
    while (length > 0 && (text[length - 1] == '\n' || text[length - 1] == '\r')) {
      length--;
    }
    return Arrays.copyOf(text, length);
  }

  /** A message to it. Clients that send no line end accept one, and some read up to it. */
  public byte[] message(String text) {
    return end == LineEnd.LENGTH
        ? end.around(text)
        : (text + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] behindLength(byte[] message) {
    return Arrays.copyOfRange(message, LENGTH_BYTES, message.length);
  }

  private static byte[] beforeNul(byte[] message) {
    int length = 0;
    while (length < message.length && message[length] != 0) {
      length++;
    }
    return Arrays.copyOf(message, length);
  }
}

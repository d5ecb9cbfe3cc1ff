package dev.socketlab.grading.dialect;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A message with places to fill in, written as text:
 *
 * <pre>
 * {a}            a value as text
 * {a:i32be}      the same in another {@link ValueEncoding}
 * {a:&lt;10:20}     as text, followed by bytes 0x20 up to a width of 10; &gt; puts them before it
 * {x:ff00}       these bytes
 * {#:i32be:0}    the length of what follows in the message, plus a constant
 * {#:i32be:0:1}  the length of the next place only, plus a constant
 * {pad:64:00}    bytes 0x00 up to a length of 64 of the message
 * </pre>
 *
 * Everything else stands for itself, and so does a brace that opens none of these.
 */
public final class MessageTemplate {

  /** Braces come in sources and replies, too: {@code {a:.2f}} is no place. */
  private static final Pattern PLACE =
      Pattern.compile(
          "\\{(?=(?:VALUE|LENGTH|BYTES|PAD)})([eaobABnx#]|pad)(?::([^{}]*))?}"
              .replace("VALUE", "[eaobABn](?::(?:ENCODING|[<>]\\d{1,4}:[0-9a-f]{2}))?")
              .replace("LENGTH", "#:(?:ENCODING|[<>]\\d{1,4}/[0-9a-f]{2}):-?\\d{1,6}(?::1)?")
              .replace("BYTES", "x:(?:[0-9a-f]{2})*")
              .replace("PAD", "pad:\\d{1,5}:[0-9a-f]{2}")
              .replace(
                  "ENCODING",
                  Stream.of(ValueEncoding.values())
                      .map(ValueEncoding::word)
                      .collect(Collectors.joining("|"))));

  private static final String PADDED = "[<>].*";

  /** A piece of the template; a place has a name. */
  private record Piece(String name, List<String> arguments, String text) {

    boolean literal() {
      return name.isEmpty();
    }

    boolean measures() {
      return name.equals("#");
    }

    boolean pads() {
      return name.equals("pad");
    }
  }

  private final List<Piece> pieces;

  private MessageTemplate(List<Piece> pieces) {
    this.pieces = pieces;
  }

  /** The template that is written like this. */
  public static MessageTemplate of(String written) {
    List<Piece> pieces = new ArrayList<>();
    Matcher place = PLACE.matcher(written);
    int from = 0;
    while (place.find()) {
      literal(written.substring(from, place.start()), pieces);
      String arguments = place.group(2);
      List<String> given = arguments == null ? List.of() : List.of(arguments.split(":", -1));
      pieces.add(new Piece(place.group(1), given, ""));
      from = place.end();
    }
    literal(written.substring(from), pieces);
    return new MessageTemplate(pieces);
  }

  private static void literal(String text, List<Piece> pieces) {
    if (!text.isEmpty()) {
      pieces.add(new Piece("", List.of(), text));
    }
  }

  /** Bytes as a template writes them, so that they stand for themselves. */
  public static String literal(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    boolean readable = Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes);
    return readable && !PLACE.matcher(text).find()
        ? text
        : "{x:" + java.util.HexFormat.of().formatHex(bytes) + "}";
  }

  /** The message with these values, by the names of their places. */
  public byte[] filled(Map<String, String> values) {
    byte[][] parts = new byte[pieces.size()][];
    // Backwards: a length comes before what it measures.
    int following = 0;
    for (int i = parts.length - 1; i >= 0; i--) {
      Piece piece = pieces.get(i);
      parts[i] = piece.measures() ? length(piece, following, next(i, parts)) : bytes(piece, values);
      following += parts[i].length;
    }
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    for (int i = 0; i < parts.length; i++) {
      message.writeBytes(pieces.get(i).pads() ? padding(pieces.get(i), message.size()) : parts[i]);
    }
    return message.toByteArray();
  }

  /** The length of the next place after this piece. */
  private int next(int piece, byte[][] parts) {
    for (int i = piece + 1; i < parts.length; i++) {
      if (!pieces.get(i).literal()) {
        return parts[i].length;
      }
    }
    return 0;
  }

  private static byte[] length(Piece piece, int following, int next) {
    boolean ofNext = piece.arguments().size() > 2;
    int length = (ofNext ? next : following) + Integer.parseInt(piece.arguments().get(1));
    return encoded(Integer.toString(length), piece.arguments().get(0).split("/", -1));
  }

  private static byte[] bytes(Piece piece, Map<String, String> values) {
    return switch (piece.name()) {
      case "" -> piece.text().getBytes(StandardCharsets.UTF_8);
      case "x" -> java.util.HexFormat.of().parseHex(piece.arguments().get(0));
      case "pad" -> new byte[0];
      case "A", "B" -> ValueEncoding.I32LE.bytes(values.get(piece.name().equals("A") ? "a" : "b"));
      default ->
          encoded(values.getOrDefault(piece.name(), ""), piece.arguments().toArray(String[]::new));
    };
  }

  /** In the encoding that is named first, or padded up to a width with a byte. */
  private static byte[] encoded(String value, String[] how) {
    if (how.length == 0) {
      return ValueEncoding.TEXT.bytes(value);
    }
    return how[0].matches(PADDED) ? padded(value, how) : ValueEncoding.named(how[0]).bytes(value);
  }

  private static byte[] padded(String value, String[] how) {
    byte[] text = ValueEncoding.TEXT.bytes(value);
    byte[] fill = filling(how[1], Integer.parseInt(how[0].substring(1)) - text.length);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(how[0].startsWith("<") ? text : fill);
    all.writeBytes(how[0].startsWith("<") ? fill : text);
    return all.toByteArray();
  }

  private static byte[] padding(Piece piece, int size) {
    return filling(piece.arguments().get(1), Integer.parseInt(piece.arguments().get(0)) - size);
  }

  private static byte[] filling(String hex, int count) {
    byte[] fill = new byte[Math.max(0, count)];
    Arrays.fill(fill, java.util.HexFormat.of().parseHex(hex)[0]);
    return fill;
  }
}

package dev.socketlab.grading.observe;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads files below {@code /proc}, one after the other, into the same buffer, and parses each from
 * beginning to end. A file may vanish at any moment, together with what it describes.
 *
 * <p>A look at a program reads some sixty of them every few milliseconds, so this makes neither a
 * string nor a stream of each. Not thread-safe.
 */
final class ProcText {

  /** The most that the virtual machine reads without allocating a buffer of its own. */
  private static final int AT_ONCE = 8192;

  /**
   * The kernel fills a page with whole records (none longer than 512 bytes), so a read that leaves
   * room for another record was the last. Reading again, only to learn that, would make the kernel
   * walk its whole hash table of sockets once more.
   */
  private static final int LAST_IF_BELOW = 4096 - 512;

  private byte[] bytes = new byte[AT_ONCE];
  private int length;
  private int at;

  /** Reads a file; false if it or its process is gone, or it is empty. */
  boolean read(String path) {
    length = 0;
    at = 0;
    try (FileInputStream file = new FileInputStream(path)) {
      int count;
      do {
        if (bytes.length - length < AT_ONCE) {
          bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
        count = file.read(bytes, length, AT_ONCE);
        length += Math.max(0, count);
      } while (count >= LAST_IF_BELOW);
    } catch (IOException gone) {
      length = 0;
    }
    return length > 0;
  }

  /** The numeric entries of a directory: processes, threads, descriptors. */
  static int[] numbers(String folder) {
    String[] names = new File(folder).list();
    return names == null
        ? new int[0] // the process has ended
        : Arrays.stream(names)
            .filter(name -> Character.isDigit(name.charAt(0)))
            .mapToInt(Integer::parseInt)
            .toArray();
  }

  boolean atEnd() {
    return at >= length;
  }

  /** Moves to the beginning of the next line. */
  void skipLine() {
    while (at < length && bytes[at++] != '\n') {
      // on to the end of the line
    }
  }

  /** Moves past the next line start that is {@code label}; false if there is none. */
  boolean skipTo(String label) {
    while (at < length && !startsWith(label)) {
      skipLine();
    }
    at = Math.min(length, at + label.length());
    return at < length;
  }

  boolean startsWith(String ascii) {
    if (length - at < ascii.length()) {
      return false;
    }
    for (int i = 0; i < ascii.length(); i++) {
      if (bytes[at + i] != ascii.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  void skipBlanks() {
    while (at < length && (bytes[at] == ' ' || bytes[at] == '\t')) {
      at++;
    }
  }

  /** Moves past that many words and the blanks after each. */
  void skipWords(int count) {
    for (int i = 0; i < count; i++) {
      while (at < length && bytes[at] != ' ') {
        at++;
      }
      skipBlanks();
    }
  }

  /** Moves past the last occurrence of that character in the line. */
  void skipPastLast(char mark) {
    int end = at;
    for (int i = at; i < length && bytes[i] != '\n'; i++) {
      end = bytes[i] == mark ? i + 1 : end;
    }
    at = end;
  }

  char character() {
    return (char) bytes[at++];
  }

  /** The number that begins here, or 0; moves past it and its separator. */
  long decimal() {
    return number(10);
  }

  long hexadecimal() {
    return number(16);
  }

  /**
   * The address that begins here; moves past it and its separator. The kernel writes each four
   * bytes of it as a number in the byte order of the machine.
   */
  InetAddress address() {
    ByteBuffer address = ByteBuffer.allocate(16).order(ByteOrder.nativeOrder());
    while (address.hasRemaining() && Character.digit(bytes[at], 16) >= 0) {
      int four = 0;
      for (int i = 0; i < 8; i++) {
        four = 16 * four + Character.digit(bytes[at++], 16);
      }
      address.putInt(four);
    }
    at++;
    try {
      return InetAddress.getByAddress(Arrays.copyOf(address.array(), address.position()));
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(address.position() + " bytes of address", impossible);
    }
  }

  private long number(int radix) {
    skipBlanks();
    long number = 0;
    while (at < length) {
      int digit = Character.digit(bytes[at++], radix);
      if (digit < 0) {
        break;
      }
      number = radix * number + digit;
    }
    return number;
  }

  /** The rest of the line, without blanks around it. */
  String line() {
    int from = at;
    skipLine();
    return new String(bytes, from, at - from, StandardCharsets.ISO_8859_1).strip();
  }
}

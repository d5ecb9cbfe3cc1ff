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
 * Reads files below {@code /proc} one after the other into the same memory, and what stands in them
 * from its beginning to its end. They vanish at any moment together with what they describe.
 *
 * <p>A look at a program reads some sixty of them every few milliseconds, which is why this makes
 * neither a string nor a stream of each. For one thread.
 */
final class ProcText {

  /** As much as the virtual machine reads without memory of its own for it. */
  private static final int AT_ONCE = 8192;

  /**
   * The kernel fills a page with whole records (none of several is longer than 512 bytes), so what
   * leaves room for another one was all. Asking again, only to hear that there is no more, would
   * send it through all of its hash table of sockets once more.
   */
  private static final int LAST_IF_BELOW = 4096 - 512;

  private byte[] bytes = new byte[AT_ONCE];
  private int length;
  private int at;

  /** Reads a file; false where it (or its process) is gone or it is empty. */
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

  /** The numbered entries of a folder: threads, descriptors. */
  static int[] numbers(String folder) {
    String[] names = new File(folder).list();
    return names == null
        ? new int[0] // the process has ended
        : Arrays.stream(names).mapToInt(Integer::parseInt).toArray();
  }

  boolean atEnd() {
    return at >= length;
  }

  /** Goes to the beginning of the next line. */
  void skipLine() {
    while (at < length && bytes[at++] != '\n') {
      // on to the end of the line
    }
  }

  /** Goes behind the label that a line from here on begins with; false where there is none. */
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

  /** Goes behind that many words and the blanks after each. */
  void skipWords(int count) {
    for (int i = 0; i < count; i++) {
      while (at < length && bytes[at] != ' ') {
        at++;
      }
      skipBlanks();
    }
  }

  /** Goes behind the last of that character in the line. */
  void skipBehindLast(char mark) {
    int end = at;
    for (int i = at; i < length && bytes[i] != '\n'; i++) {
      end = bytes[i] == mark ? i + 1 : end;
    }
    at = end;
  }

  char character() {
    return (char) bytes[at++];
  }

  /** The number that begins here, 0 where none does; goes behind it and what parts it. */
  long decimal() {
    return number(10);
  }

  long hexadecimal() {
    return number(16);
  }

  /**
   * The address that begins here; goes behind it and what parts it. The kernel writes each four
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

  /** What is left of the line, without the blanks around it. */
  String line() {
    int from = at;
    skipLine();
    return new String(bytes, from, at - from, StandardCharsets.ISO_8859_1).strip();
  }
}

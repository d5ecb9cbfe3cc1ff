package dev.socketlab.client.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Map;

/**
 * Where the program reads and writes.
 *
 * @param terminal whether both {@code in} and {@code out} are a person's terminal
 * @param environment describes what the terminal can do and the person wants
 */
public record StandardStreams(
    InputStream in,
    PrintStream out,
    PrintStream err,
    boolean terminal,
    Map<String, String> environment) {

  /**
   * The streams of this process. They are UTF-8 whatever the locale, like the line protocol: {@code
   * System.out} would show "?" for "é" in locale C.
   */
  public static StandardStreams ofThisProcess() {
    return new StandardStreams(
        System.in,
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8),
        atTerminal(),
        System.getenv());
  }

  @SuppressWarnings("SystemConsoleNull") // null is one of the two possible results
  private static boolean atTerminal() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      // Since JDK 22 there may be a console without a terminal, and this method to find out.
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException before22) {
      return true;
    }
  }
}

package dev.socketlab.client.cli;

import java.io.Closeable;
import java.io.IOException;
import java.util.Locale;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.Reference;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;

/**
 * The line that a person types, with editing keys and a history, and the output above it. One
 * thread reads lines; others show output, and may cancel the reading.
 */
final class Editor implements Closeable {

  private final Terminal terminal;
  private final boolean colour;
  private final Attributes before;
  private final LineReader lines;
  private Thread typing; // guarded by this; null while no line is read
  private boolean withdrawn; // guarded by this

  /** Takes over the terminal, and closes it at the end. */
  Editor(Terminal terminal, boolean colour) {
    this.terminal = terminal;
    this.colour = colour;
    // Not only while a line is read: what is typed between two lines would be shown twice.
    this.before = terminal.enterRawMode();
    Attributes between = terminal.getAttributes();
    // A Ctrl-C between two lines, for example while a server takes no more, ends the program.
    between.setLocalFlag(Attributes.LocalFlag.ISIG, true);
    terminal.setAttributes(between);
    this.lines = reader(terminal);
  }

  private static LineReader reader(Terminal terminal) {
    LineReader reader =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true) // "!" and "\" are text
            .option(LineReader.Option.BRACKETED_PASTE, false) // pasted lines are lines
            .option(LineReader.Option.HISTORY_IGNORE_SPACE, false)
            .build();
    reader.getKeyMaps().get(LineReader.MAIN).bind(new Reference(LineReader.SELF_INSERT), "\t");
    return reader;
  }

  /**
   * Reads one line.
   *
   * @param begun what the line contains already
   */
  Typed read(String begun) {
    return read("> ", begun);
  }

  /** Asks until the answer is yes or no; leaving the question means no. */
  boolean confirms(String question) {
    lines.setVariable(LineReader.DISABLE_HISTORY, true);
    try {
      return asks(question + " [Y/n] ");
    } finally {
      lines.setVariable(LineReader.DISABLE_HISTORY, false);
    }
  }

  private boolean asks(String question) {
    while (read(question, "") instanceof Typed.Line line) {
      switch (line.text().strip().toLowerCase(Locale.ROOT)) {
        case "", "y", "yes" -> {
          return true;
        }
        case "n", "no" -> {
          return false;
        }
        default -> above(TextRole.PROGRAM, "Please answer y or n.");
      }
    }
    return false;
  }

  private Typed read(String prompt, String begun) {
    synchronized (this) {
      if (withdrawn) {
        withdrawn = false;
        return new Typed.Withdrawn(begun);
      }
      typing = Thread.currentThread();
    }
    try {
      return new Typed.Line(
          lines.readLine(paint(TextRole.PROMPT, prompt), null, (Character) null, begun));
    } catch (UserInterruptException e) {
      // JLine reports a Ctrl-C and an interrupt of this thread in the same way.
      return takeWithdrawal()
          ? new Typed.Withdrawn(e.getPartialLine())
          : new Typed.Interrupt(e.getPartialLine());
    } catch (EndOfFileException e) {
      return new Typed.End();
    } finally {
      synchronized (this) {
        typing = null;
        // An interrupt that came when the line was complete must not end the next one.
        Thread.interrupted();
      }
    }
  }

  private synchronized boolean takeWithdrawal() {
    boolean taken = withdrawn;
    withdrawn = false;
    return taken;
  }

  /** Cancels the reading of the current line, or of the next one before it begins. */
  synchronized void withdraw() {
    withdrawn = true;
    if (typing != null) {
      typing.interrupt();
    }
  }

  /** Shows lines above the one that is being typed, which does not change. */
  void above(TextRole ink, String text) {
    lines.printAbove(paint(ink, text));
  }

  private String paint(TextRole ink, String text) {
    return colour ? new AttributedString(text, ink.style()).toAnsi(terminal) : text;
  }

  @Override
  public void close() throws IOException {
    terminal.setAttributes(before);
    terminal.close();
  }
}

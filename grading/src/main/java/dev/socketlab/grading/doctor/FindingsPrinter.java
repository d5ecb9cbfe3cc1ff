package dev.socketlab.grading.doctor;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;

/** Prints each finding as it arrives: one line, and below it the remedies. */
final class FindingsPrinter {

  private static final AttributedStyle PLAIN = AttributedStyle.DEFAULT;
  private static final AttributedStyle YES = PLAIN.foreground(AttributedStyle.GREEN);
  private static final AttributedStyle NO = PLAIN.foreground(AttributedStyle.RED).bold();

  /** The width of the column for names. */
  private static final int NAME_WIDTH = 19;

  private static final String INDENT = " ".repeat(2 + NAME_WIDTH + 2 + 3 + 2);

  private final PrintStream out;
  private final boolean colour;
  private final AdminCommands adminCommands;

  FindingsPrinter(PrintStream out, boolean colour, AdminCommands adminCommands) {
    this.out = out;
    this.colour = colour;
    this.adminCommands = adminCommands;
  }

  void title(String text) {
    line(text, PLAIN.bold());
  }

  void finding(ProbeFinding finding) {
    print(("  %-" + NAME_WIDTH + "s  ").formatted(finding.name()), PLAIN);
    print(finding.works() ? "yes" : "no ", finding.works() ? YES : NO);
    line("  " + finding.detail(), PLAIN);
    List<String> remedies = new ArrayList<>(finding.advice());
    if (!finding.missing().isEmpty()) {
      remedies.add(0, adminCommands.install(finding.missing()));
    }
    remedies.forEach(remedy -> line(INDENT + "-> " + remedy, PLAIN.bold()));
  }

  void blank() {
    out.println();
  }

  void text(String text) {
    line(text, PLAIN);
  }

  private void line(String text, AttributedStyle style) {
    print(text, style);
    out.println();
  }

  private void print(String text, AttributedStyle style) {
    out.print(colour ? new AttributedString(text, style).toAnsi() : text);
    out.flush();
  }
}

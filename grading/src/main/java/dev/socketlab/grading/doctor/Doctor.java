package dev.socketlab.grading.doctor;

import dev.socketlab.grading.sandbox.Sandboxes;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;

/** The doctor's command line: examines this machine, section by section. */
public final class Doctor {

  private static final int FAILED = 1;
  private static final int WRONG_CALL = 2;

  private static final String HELP =
      """
      Usage: doctor [--help]

      Tries what this machine can enforce and observe, and which languages it can run, and
      names the command that installs what is missing. It takes some seconds, and changes
      nothing.

      The exit code is 0 where submissions can be kept in and observed, else 1.
      """;

  private final FindingsPrinter page;
  private final SearchPath path = SearchPath.own();
  private final Administration administration;
  private final Kernel kernel;
  private final Set<Software> missing = EnumSet.noneOf(Software.class);

  private Doctor(FindingsPrinter page, Administration administration) {
    this.page = page;
    this.administration = administration;
    this.kernel = new Kernel(Path.of("/proc"), administration);
  }

  /** Examines and reports; returns the exit code. */
  public static int run(PrintStream out, PrintStream err, String... args) {
    try {
      if (asksForHelp(args)) {
        out.print(HELP);
        return 0;
      }
      if (!Files.isDirectory(Path.of("/proc/self/task"))) {
        throw new IOException("the grader needs Linux: it looks at programs through /proc");
      }
      Administration administration = Administration.ofThisMachine();
      return new Doctor(new FindingsPrinter(out, isColoured(), administration), administration)
          .examine();
    } catch (ParseException wrong) {
      err.println("doctor: " + wrong.getMessage());
      return WRONG_CALL;
    } catch (IOException | UncheckedIOException failed) {
      err.println("doctor: " + failed.getMessage());
      return FAILED;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      err.println("doctor: interrupted");
      return FAILED;
    }
  }

  private static boolean asksForHelp(String... args) throws ParseException {
    Options options = new Options().addOption("h", "help", false, "show this help");
    CommandLine line = DefaultParser.builder().get().parse(options, args);
    if (!line.getArgList().isEmpty()) {
      throw new ParseException(
          "no argument is allowed but --help, not \"" + line.getArgList().get(0) + "\"");
    }
    return line.hasOption("help");
  }

  private static boolean isColoured() {
    try {
      String target = Files.readSymbolicLink(Path.of("/proc/self/fd/1")).toString();
      return System.getenv("NO_COLOR") == null
          && (target.startsWith("/dev/pts/") || target.startsWith("/dev/tty"));
    } catch (IOException unknown) {
      return false;
    }
  }

  private int examine() throws IOException, InterruptedException {
    List<ProbeFinding> sandboxes = new SandboxProbes(path, kernel).findings();
    String best =
        sandboxes.stream()
            .filter(ProbeFinding::works)
            .map(ProbeFinding::name)
            .findFirst()
            .orElseThrow();
    boolean kept = Sandboxes.walls().contains(best);
    page.title(
        kept ? "Sandboxes (auto takes " + best + ")" : "Sandboxes (none that auto takes works)");
    sandboxes.forEach(this::tell);
    List<ProbeFinding> observed = new ArrayList<>();
    try (Examination examination = Examination.with(best)) {
      for (Part part : Part.values()) {
        page.blank();
        page.title(part.title() + " (sandbox " + best + ")");
        examination.examine(
            part,
            finding -> {
              tell(finding);
              if (part == Part.OBSERVATION) {
                observed.add(finding);
              }
            });
      }
    }
    boolean seen = !observed.isEmpty() && observed.stream().allMatch(ProbeFinding::works);
    conclude(best, kept, seen);
    return kept && seen ? 0 : FAILED;
  }

  private void tell(ProbeFinding finding) {
    missing.addAll(finding.missing());
    page.finding(completed(finding));
  }

  /** With what is not known from within a room. */
  private ProbeFinding completed(ProbeFinding finding) {
    if (!finding.unreachable().isEmpty()) {
      return path.find(finding.unreachable())
          .map(file -> finding.with("is " + file + ", which submissions cannot reach"))
          .orElse(finding);
    }
    if (finding.name().equals(ObservationProbes.SYSTEM_CALLS) && !finding.works()) {
      return finding.advised(kernel.observationAdvice());
    }
    return finding;
  }

  private void conclude(String best, boolean kept, boolean seen) {
    page.blank();
    page.text(
        (kept ? "Submissions are kept in (" + best + ")" : "Submissions run with all your rights")
            + (seen ? ", and observed." : "; they cannot be observed in all that matters."));
    if (missing.size() > 1) {
      page.text("All that is missing: " + administration.install(missing));
    }
  }
}

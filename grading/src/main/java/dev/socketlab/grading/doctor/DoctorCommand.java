package dev.socketlab.grading.doctor;

import dev.socketlab.common.cli.CommandFrame;
import dev.socketlab.grading.cli.Command;
import dev.socketlab.grading.cli.CommandLines;
import dev.socketlab.grading.cli.Terminals;
import dev.socketlab.grading.sandbox.Sandboxes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;

/** {@code doctor}: examines this machine, section by section. */
public final class DoctorCommand {

  private final FindingsPrinter page;
  private final SearchPath path = SearchPath.own();
  private final Administration administration;
  private final Kernel kernel;
  private final Set<Software> missing = EnumSet.noneOf(Software.class);

  private DoctorCommand(FindingsPrinter page, Administration administration) {
    this.page = page;
    this.administration = administration;
    this.kernel = new Kernel(Path.of("/proc"), administration);
  }

  public static Command command() {
    return new Command(
        "doctor",
        "[options]",
        "Tries what this machine can enforce and observe, and which languages it can run, and names"
            + " the command that installs what is missing. It takes some seconds, and changes"
            + " nothing. The exit code is 0 if submissions can be sandboxed and observed, else 1.",
        new Options(),
        (line, out, err) -> {
          if (!line.getArgList().isEmpty()) {
            throw new ParseException(
                "no argument is allowed but --help, not \"" + line.getArgList().get(0) + "\"");
          }
          CommandLines.requireLinux();
          Administration administration = Administration.ofThisMachine();
          FindingsPrinter page = new FindingsPrinter(out, isColoured(), administration);
          return new DoctorCommand(page, administration).examine();
        });
  }

  private static boolean isColoured() {
    return System.getenv("NO_COLOR") == null && Terminals.isOne(1);
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
    return kept && seen ? CommandFrame.DONE : CommandFrame.FAILED;
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
        (kept
                ? "Submissions run in a sandbox (" + best + ")"
                : "Submissions run with all your rights")
            + (seen ? " and are observed." : "; they cannot be observed in all that matters."));
    if (missing.size() > 1) {
      page.text("All that is missing: " + administration.install(missing));
    }
  }
}

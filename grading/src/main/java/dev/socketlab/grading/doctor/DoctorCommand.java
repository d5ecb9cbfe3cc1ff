package dev.socketlab.grading.doctor;

import dev.socketlab.common.cli.CommandFrame;
import dev.socketlab.grading.cli.Command;
import dev.socketlab.grading.cli.CommandLines;
import dev.socketlab.grading.cli.TerminalDetector;
import dev.socketlab.grading.sandbox.Sandboxes;
import dev.socketlab.grading.sandbox.SearchPath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;

/** {@code doctor}: examines this machine, group by group. */
public final class DoctorCommand {

  private final FindingsPrinter page;
  private final SearchPath path = SearchPath.own();
  private final AdminCommands adminCommands;
  private final KernelSettings kernelSettings;
  private final Set<Software> missing = EnumSet.noneOf(Software.class);

  private DoctorCommand(FindingsPrinter page, AdminCommands adminCommands) {
    this.page = page;
    this.adminCommands = adminCommands;
    this.kernelSettings = new KernelSettings(Path.of("/proc"), adminCommands);
  }

  public static Command command() {
    return new Command(
        "doctor",
        "[options]",
        "Tests what this machine can enforce and observe and which languages it can run, and prints"
            + " the command that installs what is missing. Takes about ten seconds and changes"
            + " nothing. The exit code is 0 if submissions can be sandboxed and observed, otherwise"
            + " 1.",
        new Options(),
        (line, out, err) -> {
          if (!line.getArgList().isEmpty()) {
            throw new ParseException(
                "no arguments are allowed, not \"" + line.getArgList().get(0) + "\"");
          }
          CommandLines.requireLinux();
          AdminCommands adminCommands = AdminCommands.ofThisMachine();
          FindingsPrinter page = new FindingsPrinter(out, isColoured(), adminCommands);
          return new DoctorCommand(page, adminCommands).examine();
        });
  }

  private static boolean isColoured() {
    return System.getenv("NO_COLOR") == null
        && TerminalDetector.isTerminal(TerminalDetector.OUTPUT);
  }

  private int examine() throws IOException, InterruptedException {
    List<ProbeFinding> sandboxes = new SandboxProbes(path, kernelSettings).findings();
    String best =
        sandboxes.stream()
            .filter(ProbeFinding::works)
            .map(ProbeFinding::name)
            .findFirst()
            .orElseThrow();
    boolean sandboxed = Sandboxes.walls().contains(best);
    page.title(
        sandboxed
            ? "Sandboxes (auto uses " + best + ")"
            : "Sandboxes (none that auto would use works)");
    sandboxes.forEach(this::print);
    List<ProbeFinding> observations = new ArrayList<>();
    try (ProbeRunner runner = ProbeRunner.with(best)) {
      for (ProbeGroup group : ProbeGroup.values()) {
        page.blank();
        page.title(group.title() + " (sandbox " + best + ")");
        runner.run(
            group,
            finding -> {
              print(finding);
              if (group == ProbeGroup.OBSERVATION) {
                observations.add(finding);
              }
            });
      }
    }
    boolean observed =
        !observations.isEmpty() && observations.stream().allMatch(ProbeFinding::works);
    conclude(best, sandboxed, observed);
    return sandboxed && observed ? CommandFrame.DONE : CommandFrame.FAILED;
  }

  private void print(ProbeFinding finding) {
    missing.addAll(finding.missing());
    page.finding(completed(finding));
  }

  /** Adds what cannot be known inside the sandbox. */
  private ProbeFinding completed(ProbeFinding finding) {
    if (!finding.unreachable().isEmpty()) {
      return path.find(finding.unreachable())
          .map(file -> finding.with("found at " + file + ", which submissions cannot reach"))
          .orElse(finding);
    }
    if (finding.name().equals(ObservationProbes.SYSTEM_CALLS) && !finding.works()) {
      return finding.advised(kernelSettings.observationAdvice());
    }
    return finding;
  }

  private void conclude(String best, boolean sandboxed, boolean observed) {
    page.blank();
    page.text(
        (sandboxed
                ? "Submissions run in a sandbox (" + best + ")"
                : "Submissions run with all your permissions")
            + (observed ? " and are observed." : "; they cannot be observed completely."));
    if (missing.size() > 1) {
      page.text("To install everything that is missing: " + adminCommands.install(missing));
    }
  }
}

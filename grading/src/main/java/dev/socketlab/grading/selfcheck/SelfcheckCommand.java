package dev.socketlab.grading.selfcheck;

import dev.socketlab.common.cli.CommandFrame;
import dev.socketlab.grading.cli.Command;
import dev.socketlab.grading.cli.CommandLines;
import dev.socketlab.grading.process.ShutdownCleanup;
import dev.socketlab.grading.sandbox.Folders;
import dev.socketlab.grading.sandbox.Sandboxes;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** {@code selfcheck}: grades the grader. */
public final class SelfcheckCommand {

  private final SelfcheckOptions options;
  private final PrintStream out;
  private final PrintStream err;

  private SelfcheckCommand(SelfcheckOptions options, PrintStream out, PrintStream err) {
    this.options = options;
    this.out = out;
    this.err = err;
  }

  public static Command command() {
    return new Command(
        "selfcheck",
        "[options]",
        "Grades programs with one known mistake each, and the good programs that they were made"
            + " from. The exit code is 0 if every mistake is caught by the checks that it names and"
            + " by no other, and no good program is marked down.",
        SelfcheckOptions.options(),
        (line, out, err) -> {
          SelfcheckOptions options = SelfcheckOptions.of(line);
          CommandLines.requireLinux();
          SelfcheckCommand selfcheck = new SelfcheckCommand(options, out, err);
          return options.repeat() > 0 ? selfcheck.rounds() : selfcheck.matrix();
        });
  }

  private Path grading() {
    return options.root().toAbsolutePath().normalize().resolve("grading");
  }

  private TrialClass trialClass() throws IOException, InterruptedException {
    String sandbox = Sandboxes.choose(options.sandbox());
    err.println("sandbox: " + sandbox);
    return new TrialClass(sandbox, options.jobs(), options.seed());
  }

  // ---- Mistakes ----

  private int matrix() throws IOException, InterruptedException {
    BrokenPrograms all = BrokenPrograms.in(grading());
    List<Mistake> mistakes = all.mistakes();
    List<Base> bases = all.bases();
    if (!options.only().isEmpty()) {
      mistakes = mistakes.stream().filter(one -> options.only().contains(one.id())).toList();
      bases = bases.stream().filter(base -> options.only().contains(base.id())).toList();
      Set<String> known = new HashSet<>();
      mistakes.forEach(mistake -> known.add(mistake.id()));
      bases.forEach(base -> known.add(base.id()));
      requireKnown(known, "mistake or good submission");
    } else if (options.sample() > 0) {
      mistakes = drawn(mistakes);
      bases = List.of();
    }
    KillMatrix matrix = graded(mistakes, bases);
    out.print(KillMatrixText.of(matrix));
    if (options.write().isPresent()) {
      Files.writeString(options.write().get(), KillMatrixPage.of(matrix));
    }
    return matrix.asExpected() ? CommandFrame.DONE : CommandFrame.FAILED;
  }

  private List<Mistake> drawn(List<Mistake> mistakes) {
    List<Mistake> shuffled = new ArrayList<>(mistakes);
    Collections.shuffle(shuffled, new Random(options.seed()));
    Set<Mistake> kept =
        Set.copyOf(shuffled.subList(0, Math.min(options.sample(), shuffled.size())));
    return mistakes.stream().filter(kept::contains).toList();
  }

  private KillMatrix graded(List<Mistake> mistakes, List<Base> bases)
      throws IOException, InterruptedException {
    if (options.keep().isPresent()) {
      return graded(mistakes, bases, Files.createDirectory(options.keep().get()));
    }
    Path folder = Files.createTempDirectory("socketlab-broken-");
    AutoCloseable deletion = () -> Folders.delete(folder);
    ShutdownCleanup.close(deletion);
    try {
      return graded(mistakes, bases, folder);
    } finally {
      ShutdownCleanup.forget(deletion);
      Folders.delete(folder);
    }
  }

  private KillMatrix graded(List<Mistake> mistakes, List<Base> bases, Path folder)
      throws IOException, InterruptedException {
    KillMatrixRun run =
        new KillMatrixRun(trialClass(), folder, what -> err.println("grading " + what));
    return run.grade(mistakes, bases);
  }

  // ---- Examples ----

  private int rounds() throws IOException, InterruptedException {
    List<ExampleSet> sets = ExampleSet.in(grading().resolve("examples"));
    if (!options.only().isEmpty()) {
      sets = sets.stream().map(set -> set.only(options.only())).toList();
      Set<String> known = new HashSet<>();
      sets.forEach(set -> set.submissions().forEach(one -> known.add(one.id())));
      requireKnown(known, "example");
    }
    TrialClass trialClass = trialClass();
    try (Load load = Load.perCore(options.load())) {
      err.printf("%d rounds, with %d spinning processes%n", options.repeat(), load.processes());
      int different = new Rounds(trialClass, sets, out).run(options.repeat());
      out.printf("%d outcomes differ in %d rounds%n", different, options.repeat());
      return different == 0 ? CommandFrame.DONE : CommandFrame.FAILED;
    }
  }

  private void requireKnown(Set<String> known, String what) {
    for (String id : options.only()) {
      if (!known.contains(id)) {
        throw new IllegalArgumentException("no " + what + " is called \"" + id + "\"");
      }
    }
  }
}

package dev.socketlab.grading.selfcheck;

import dev.socketlab.grading.process.ShutdownCleanup;
import dev.socketlab.grading.sandbox.Folders;
import dev.socketlab.grading.sandbox.Sandboxes;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.commons.cli.ParseException;

/** The self-check's command line. */
public final class Selfcheck {

  private static final int FAILED = 1;
  private static final int WRONG_CALL = 2;

  private final SelfcheckOptions options;
  private final PrintStream out;
  private final PrintStream err;

  private Selfcheck(SelfcheckOptions options, PrintStream out, PrintStream err) {
    this.options = options;
    this.out = out;
    this.err = err;
  }

  /** Grades the grader; returns the exit code. */
  public static int run(PrintStream out, PrintStream err, String... args) {
    try {
      SelfcheckOptions options = SelfcheckOptions.parse(args);
      if (options.help()) {
        SelfcheckOptions.help(new PrintWriter(out, false, StandardCharsets.UTF_8));
        return 0;
      }
      if (!Files.isDirectory(Path.of("/proc/self/task"))) {
        throw new IOException("the grader needs Linux: it looks at programs through /proc");
      }
      Selfcheck selfcheck = new Selfcheck(options, out, err);
      return options.repeat() > 0 ? selfcheck.rounds() : selfcheck.matrix();
    } catch (ParseException | IllegalArgumentException wrong) {
      err.println("selfcheck: " + wrong.getMessage());
      return WRONG_CALL;
    } catch (IOException | UncheckedIOException failed) {
      err.println("selfcheck: " + failed.getMessage());
      return FAILED;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      err.println("selfcheck: interrupted");
      return FAILED;
    }
  }

  private Path grading() {
    return options.root().toAbsolutePath().normalize().resolve("grading");
  }

  private TrialClass bench() throws IOException, InterruptedException {
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
    out.flush();
    if (options.write().isPresent()) {
      Files.writeString(options.write().get(), KillMatrixPage.of(matrix));
    }
    return matrix.asExpected() ? 0 : FAILED;
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
    KillMatrixRun run = new KillMatrixRun(bench(), folder, what -> err.println("grading " + what));
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
    TrialClass bench = bench();
    try (Load load = Load.perCore(options.load())) {
      err.printf("%d rounds, with %d spinning processes%n", options.repeat(), load.processes());
      int different = new Rounds(bench, sets, out).run(options.repeat());
      out.printf("%d outcomes differ in %d rounds%n", different, options.repeat());
      return different == 0 ? 0 : FAILED;
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

package dev.socketlab.grading;

import dev.socketlab.common.cli.CommandFrame;
import dev.socketlab.grading.catalog.CatalogCommand;
import dev.socketlab.grading.cli.Command;
import dev.socketlab.grading.doctor.DoctorCommand;
import dev.socketlab.grading.explain.AssignmentsCommand;
import dev.socketlab.grading.matrix.MatrixCommand;
import dev.socketlab.grading.selfcheck.SelfcheckCommand;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The commands of the grader's jar. The default command is {@code grade}. */
final class Commands {

  private static final Command GRADE = GradeCommand.command();

  private static final List<Command> ALL =
      List.of(
          GRADE,
          AssignmentsCommand.command(),
          PlanCommand.command(),
          MatrixCommand.command(),
          DoctorCommand.command(),
          SelfcheckCommand.command(),
          CatalogCommand.command());

  private Commands() {}

  /** Runs the command named by the first argument; returns the exit code. */
  static int run(PrintStream out, PrintStream err, String... args) {
    if (Stream.of(args).anyMatch(arg -> arg.matches("--catalog(=.*)?"))) {
      err.println("grade: --catalog is now a command: ./socketlab catalog FILE --checkout DIR");
      return CommandFrame.WRONG_CALL;
    }
    for (Command command : ALL) {
      if (args.length > 0 && command.name().equals(args[0])) {
        return command.run(out, err, Arrays.copyOfRange(args, 1, args.length));
      }
    }
    return GRADE.run(out, err, args);
  }
}

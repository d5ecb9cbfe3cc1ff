package dev.socketlab.grading.explain;

import dev.socketlab.grading.assignment.AssignmentFile;
import dev.socketlab.grading.assignment.AssignmentReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** The command line that lists the assignments and explains one. */
public final class Assignments {

  private static final int FAILED = 1;
  private static final int WRONG_CALL = 2;

  private static final String USAGE =
      """
      usage: assignments             lists the assignments
             assignments show NAME   explains one: programs, checks, what each demands and why, points
      NAME may be the path of a .yaml file of your own.
      """;

  private Assignments() {}

  /** Prints what is asked for; returns the exit code. */
  public static int run(PrintStream out, PrintStream err, String... args) {
    try {
      List<String> words = List.of(args);
      if (words.isEmpty()) {
        out.print(list());
      } else if (words.equals(List.of("--help")) || words.equals(List.of("-h"))) {
        out.print(USAGE);
      } else if (words.size() == 2 && words.get(0).equals("show")) {
        out.print(AssignmentText.of(AssignmentReader.read(AssignmentFile.of(words.get(1)))));
      } else {
        throw new IllegalArgumentException(
            "\"" + String.join(" ", words) + "\" is not allowed; allowed: nothing, or show NAME");
      }
      out.flush();
      return 0;
    } catch (IllegalArgumentException wrong) {
      err.println("assignments: " + wrong.getMessage());
      return WRONG_CALL;
    } catch (IOException failed) {
      err.println("assignments: " + failed.getMessage());
      return FAILED;
    }
  }

  private static String list() throws IOException {
    List<String> lines = new ArrayList<>();
    for (String id : AssignmentFile.BUILT_IN) {
      lines.add(AssignmentText.line(AssignmentReader.builtIn(id)));
    }
    return String.join("", lines);
  }
}

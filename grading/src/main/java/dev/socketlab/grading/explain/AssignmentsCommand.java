package dev.socketlab.grading.explain;

import dev.socketlab.common.cli.CommandFrame;
import dev.socketlab.grading.assignment.AssignmentFile;
import dev.socketlab.grading.assignment.AssignmentReader;
import dev.socketlab.grading.cli.Command;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;

/** {@code assignments}: lists the assignments, or explains one. */
public final class AssignmentsCommand {

  private AssignmentsCommand() {}

  public static Command command() {
    return new Command(
        "assignments",
        "[show NAME]",
        "Lists the assignments; with show NAME it explains one: its programs, and what each check"
            + " demands, why, and for how many points. NAME may be the path of a .yaml file of your"
            + " own.",
        new Options(),
        AssignmentsCommand::run);
  }

  private static int run(CommandLine line, PrintStream out, PrintStream err)
      throws ParseException, IOException {
    List<String> words = line.getArgList();
    if (words.isEmpty()) {
      out.print(list());
    } else if (words.size() == 2 && words.get(0).equals("show")) {
      out.print(AssignmentText.of(AssignmentReader.read(AssignmentFile.of(words.get(1)))));
    } else {
      throw new ParseException(
          "\"" + String.join(" ", words) + "\" is not allowed; allowed: nothing, or show NAME");
    }
    return CommandFrame.DONE;
  }

  private static String list() throws IOException {
    List<String> lines = new ArrayList<>();
    for (String id : AssignmentFile.BUILT_IN) {
      lines.add(AssignmentText.line(AssignmentReader.builtIn(id)));
    }
    return String.join("", lines);
  }
}

package dev.socketlab.grading.explain;

import dev.socketlab.common.cli.CommandFrame;
import dev.socketlab.grading.assignment.AssignmentFile;
import dev.socketlab.grading.assignment.AssignmentReader;
import dev.socketlab.grading.cli.Command;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
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
        "[show NAME | pages DIR]",
        "Lists the assignments; with show NAME it explains one: its programs, and what each check"
            + " demands, why, and for how many points. NAME may be the path of a .yaml file of your"
            + " own. With pages DIR it writes a page about the checks of each assignment, as in"
            + " docs/checks.",
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
    } else if (words.size() == 2 && words.get(0).equals("pages")) {
      writePages(Path.of(words.get(1)));
    } else {
      throw new ParseException(
          "\"%s\" is not allowed; allowed: nothing, show NAME or pages DIR"
              .formatted(String.join(" ", words)));
    }
    return CommandFrame.DONE;
  }

  private static void writePages(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (String id : AssignmentFile.BUILT_IN) {
      Files.writeString(folder.resolve(id + ".md"), ChecksPage.of(AssignmentReader.builtIn(id)));
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

package dev.socketlab.grading.explain;

import dev.socketlab.common.cli.CommandFrame;
import dev.socketlab.grading.assignment.AssignmentFile;
import dev.socketlab.grading.assignment.AssignmentReader;
import dev.socketlab.grading.cli.Command;
import dev.socketlab.grading.cli.CommandLines;
import dev.socketlab.grading.reference.AssignmentCheck;
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
        "[show NAME | check FILE | new NAME | pages DIR]",
        "Lists the assignments; with show NAME it explains one: its programs, and what each check"
            + " demands, why, and for how many points. NAME may be the path of a .yaml file of your"
            + " own. check FILE looks for what is wrong with one of your own, and grades its reference"
            + " program with several seeds. new NAME writes NAME.yaml to begin one from. With pages DIR it writes a page about the checks of each assignment, as in"
            + " docs/checks.",
        new Options()
            .addOption(
                CommandLines.option(
                    null, "seeds", "N", "check: grade the reference with N seeds (default 5)")),
        AssignmentsCommand::run);
  }

  private static int run(CommandLine line, PrintStream out, PrintStream err)
      throws ParseException, IOException, InterruptedException {
    List<String> words = line.getArgList();
    if (words.isEmpty()) {
      out.print(list());
    } else if (words.size() == 2 && words.get(0).equals("show")) {
      out.print(AssignmentText.of(AssignmentReader.read(AssignmentFile.of(words.get(1)))));
    } else if (words.size() == 2 && words.get(0).equals("check")) {
      return check(words.get(1), (int) CommandLines.number(line, "seeds", 5, 1, 1000), out);
    } else if (words.size() == 2 && words.get(0).equals("new")) {
      out.println("written: " + NewAssignment.write(words.get(1)));
    } else if (words.size() == 2 && words.get(0).equals("pages")) {
      writePages(Path.of(words.get(1)));
    } else {
      throw new ParseException(
          "\"%s\" is not allowed; allowed: nothing, show NAME, check FILE, new NAME or pages DIR"
              .formatted(String.join(" ", words)));
    }
    return CommandFrame.DONE;
  }

  private static int check(String name, int seeds, PrintStream out)
      throws IOException, InterruptedException {
    Path folder = Path.of(name).toAbsolutePath().getParent();
    boolean right = new AssignmentCheck(AssignmentFile.of(name), folder, out).isRight(seeds);
    return right ? CommandFrame.DONE : CommandFrame.FAILED;
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

package dev.socketlab.grading.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** No sandbox: for submissions that you would run yourself, such as your own. */
final class NoSandbox implements Sandbox {

  static final String ID = "none";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String description() {
    return "programs run with all your rights";
  }

  @Override
  public List<String> wall(
      List<String> command, Limits limits, Optional<WritableFolders> writable) {
    List<String> line = new ArrayList<>(Sandbox.ownSession(limits));
    line.addAll(List.of("setpriv", "--pdeathsig", "KILL"));
    line.addAll(command);
    return line;
  }

  @Override
  public Predicate<Path> belongs(String mark) {
    return process -> {
      try {
        // A zombie has no environment any more.
        return Files.readString(process.resolve("environ"), StandardCharsets.ISO_8859_1)
            .contains(mark);
      } catch (IOException goneOrAnothers) {
        return false;
      }
    };
  }

  @Override
  public void give(Path folder) {
    // Programs run as the user who made the folder.
  }

  @Override
  public String path() {
    return Optional.ofNullable(System.getenv("PATH")).orElse("/usr/local/bin:/usr/bin:/bin");
  }

  @Override
  public Optional<LimitKind> diskBreach(Limits limits) {
    return Optional.empty(); // a program's files cannot be told from the grader's
  }

  @Override
  public void sweep() {
    // See diskBreach.
  }
}

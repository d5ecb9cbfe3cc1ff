package dev.socketlab.grading.launch;

import dev.socketlab.grading.build.LaunchCommand;
import dev.socketlab.grading.finding.SourceCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Other ways to start the same command: in a folder above its own, if that is where the files are
 * that its source names; and under a parent that stays while anything of it runs, if its first
 * process ends and leaves a daemon behind.
 */
final class LaunchVariants {

  private static final Pattern DETACHES =
      Pattern.compile(
          "\\b(daemon|fork|setsid)\\s*\\(|nohup|start_new_session|detached|Popen|ProcessBuilder"
              + "|DaemonContext");

  private static final Pattern RELATIVE_PATH =
      Pattern.compile("(?:[\\w-]+/)*[\\w-]+\\.\\w+|(?:[\\w-]+/)+[\\w-]*");

  private static final int LONGEST_PATH = 200;

  /**
   * Adopts orphans, {@code prctl(PR_SET_CHILD_SUBREAPER, 1)}, and waits until none of its children
   * is left; its exit code is that of the first.
   */
  private static final String PARENT =
      """
      syscall(%d, 36, 1, 0, 0, 0);
      my $first = fork;
      if (!$first) { exec { $ARGV[0] } @ARGV or exit 127; }
      my $code = 0;
      while ((my $child = wait) > 0) { $code = $? if $child == $first; }
      exit($code & 127 ? 128 + ($code & 127) : $code >> 8);
      """;

  private static final int PRCTL_X86 = 157;
  private static final int PRCTL_ARM = 167;

  private final Path root;
  private final List<SourceCode> program;

  /**
   * @param root the folder of the submission
   * @param program the program's own code
   */
  LaunchVariants(Path root, List<SourceCode> program) {
    this.root = root;
    this.program = program;
  }

  /** The same in the nearest folder above that has a file which its source names. */
  Optional<LaunchCommand> inFolderOfItsFiles(LaunchCommand launch) {
    List<String> paths =
        program.stream()
            .flatMap(source -> source.literals().stream())
            .filter(literal -> literal.length() <= LONGEST_PATH)
            .filter(literal -> RELATIVE_PATH.matcher(literal).matches())
            .filter(literal -> !Files.exists(launch.folder().resolve(literal)))
            .toList();
    Path folder = launch.folder();
    while (folder.startsWith(root) && !folder.equals(root)) {
      folder = folder.getParent();
      if (paths.stream().map(folder::resolve).anyMatch(Files::exists)) {
        return Optional.of(launch.in(folder));
      }
    }
    return Optional.empty();
  }

  /** The same for a program that may be a daemon. */
  Optional<LaunchCommand> asDaemon(LaunchCommand launch) {
    if (program.stream().noneMatch(source -> source.has(DETACHES))) {
      return Optional.empty();
    }
    boolean arm = System.getProperty("os.arch").equals("aarch64");
    String parent = PARENT.formatted(arm ? PRCTL_ARM : PRCTL_X86);
    return Optional.of(launch.by(List.of("perl", "-e", parent)));
  }
}

package dev.socketlab.grading.build;

import dev.socketlab.grading.finding.ProgramFinder;
import dev.socketlab.grading.finding.SourceCode;
import dev.socketlab.grading.sandbox.Provided;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Prepares programs that need no compiler: Python, JavaScript, Ruby, PHP, Perl, jars. */
final class ScriptBuild {

  private static final Pattern RELATIVE_IMPORT =
      Pattern.compile("(?m)^\\s*from\\s+(\\.+)\\s*\\w*.*\\bimport\\b");
  private static final Pattern IMPORT =
      Pattern.compile("(?m)^\\s*(?:from|import)\\s+(\\w+)(?:\\.\\w+)*");

  private final BuildRunner runner;
  private final Provided provided;

  ScriptBuild(BuildRunner runner, Provided provided) {
    this.runner = runner;
    this.provided = provided;
  }

  LaunchCommand build(Path source) throws MissingTool, IOException, InterruptedException {
    String shown = runner.shown(source);
    return switch (ProgramFinder.extension(source)) {
      case "py" -> python(source, shown);
      case "jar" ->
          launch(
              List.of(runner.tools().jdk("java").toString(), "-jar"), "java -jar", source, shown);
      case "rb" -> launch(List.of(tool("ruby")), "ruby", source, shown);
      case "php" -> launch(List.of(tool("php")), "php", source, shown);
      // Modules that lie beside a program are found by their name only with -I.
      case "pl" -> launch(List.of(tool("perl"), "-I."), "perl -I.", source, shown);
      default -> {
        NodeModules.link(runner.folder(), source, provided);
        yield launch(List.of(runner.tools().require("node").toString()), "node", source, shown);
      }
    };
  }

  private String tool(String name) throws MissingTool {
    return runner.tools().require(name).toString();
  }

  /** Runs it as a file, or as a module of a package if its imports work only then. */
  private LaunchCommand python(Path source, String shown)
      throws MissingTool, IOException, InterruptedException {
    String python = runner.tools().python().toString();
    Optional<Path> top = importRoot(source);
    if (top.isEmpty()) {
      return launch(List.of(python), "python3", source, shown);
    }
    String inside = top.get().relativize(source).toString().replaceFirst("\\.py$", "");
    String module = inside.replace('/', '.');
    return new LaunchCommand(List.of(python, "-m", module), "python3 -m " + module, top.get());
  }

  /** The folder above its own that its imports start from, if there is one. */
  private Optional<Path> importRoot(Path source) throws IOException {
    String code = SourceCode.of(source).code();
    Path own = source.getParent();
    Matcher relative = RELATIVE_IMPORT.matcher(code);
    Path top = own;
    while (relative.find()) {
      Path above = own;
      for (int i = 0; i < relative.group(1).length() && !above.equals(runner.folder()); i++) {
        above = above.getParent();
      }
      top = top.startsWith(above) ? above : top;
    }
    Matcher absolute = IMPORT.matcher(code);
    while (absolute.find()) {
      String name = absolute.group(1);
      if (!isBeside(own, name)) {
        for (Path above = own; !above.equals(runner.folder()); ) {
          above = above.getParent();
          if (Files.isDirectory(above.resolve(name)) && top.startsWith(above)) {
            top = above;
            break;
          }
        }
      }
    }
    return top.equals(own) ? Optional.empty() : Optional.of(top);
  }

  private static boolean isBeside(Path folder, String name) {
    return Files.exists(folder.resolve(name + ".py")) || Files.isDirectory(folder.resolve(name));
  }

  private static LaunchCommand launch(List<String> with, String tool, Path file, String shown) {
    List<String> command = new ArrayList<>(with);
    command.add(file.toString());
    return new LaunchCommand(command, tool + " " + shown, file.getParent());
  }
}

package dev.socketlab.grading.submission;

import dev.socketlab.grading.finding.Languages;
import dev.socketlab.grading.finding.ProgramFinder;
import dev.socketlab.grading.finding.Source;
import dev.socketlab.grading.sandbox.Folders;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What lies in submissions and is no part of them: what systems and editors add, what tools make
 * again, and what was built elsewhere, perhaps from other sources.
 */
final class Leftovers {

  private static final Set<String> FOLDERS =
      Set.of(
          "__MACOSX",
          "__pycache__",
          ".git",
          ".svn",
          ".hg",
          "venv",
          ".venv",
          "site-packages",
          ".gradle",
          ".idea",
          ".vs",
          ".vscode",
          ".mypy_cache",
          ".pytest_cache",
          ".tox",
          "target");

  private static final Set<String> FILES = Set.of(".DS_Store", "Thumbs.db", "desktop.ini");
  private static final Set<String> COMPILED = Set.of("c", "cpp", "cc", "cxx", "go", "rs");
  private static final int DEEPEST = 32;

  /** Where the kind of an ELF file stands, and the kind that is linked into a program. */
  private static final int ELF_KIND = 16;

  private static final int ELF_OBJECT = 1;

  private Leftovers() {}

  /**
   * Whether a file or folder is left out.
   *
   * @param inside its path in the submission
   */
  static boolean has(Path inside) {
    String name = inside.getFileName().toString();
    if (FILES.contains(name) || name.startsWith("._")) {
      return true;
    }
    for (Path folder : inside) {
      if (FOLDERS.contains(folder.toString())) {
        return true;
      }
    }
    return false;
  }

  /** Whether it belongs to libraries that npm installed, which a program may need. */
  static boolean isModule(Path inside) {
    for (Path folder : inside) {
      if (folder.toString().equals("node_modules")) {
        return true;
      }
    }
    return false;
  }

  /** Deletes all folders of such libraries: a part of them is of no use. */
  static void deleteModules(Path submission) throws IOException {
    Set<Path> folders = new LinkedHashSet<>();
    for (Path file : Source.below(submission, DEEPEST)) {
      Path folder = submission;
      for (Path name : submission.relativize(file)) {
        folder = folder.resolve(name);
        if (folder.endsWith("node_modules")) {
          folders.add(folder);
          break;
        }
      }
    }
    for (Path folder : folders) {
      Folders.delete(folder);
    }
  }

  /** Deletes programs, objects and classes whose sources were handed in, too. */
  static void deleteBuilt(Path submission) throws IOException {
    List<Path> all = Source.below(submission, DEEPEST, folder -> !folder.endsWith("node_modules"));
    Set<String> compiled = stems(all, COMPILED);
    Set<String> java = stems(all, Set.of("java"));
    for (Path file : all) {
      boolean built =
          switch (ProgramFinder.extension(file)) {
            case "class" -> java.contains(Languages.stem(file).replaceFirst("\\$.*", ""));
            case "o", "obj" -> compiled.contains(Languages.stem(file));
            case "so", "dll", "dylib", "jar" -> false;
            default ->
                !compiled.isEmpty()
                    && !file.getFileName().toString().contains(".so.")
                    && isProgram(file);
          };
      if (built) {
        Files.delete(file);
      }
    }
  }

  private static Set<String> stems(List<Path> files, Set<String> extensions) {
    return files.stream()
        .filter(file -> extensions.contains(ProgramFinder.extension(file)))
        .map(Languages::stem)
        .collect(Collectors.toSet());
  }

  /** Whether it is a program for Linux, macOS or Windows, by its first bytes. */
  private static boolean isProgram(Path file) throws IOException {
    byte[] head = new byte[ELF_KIND + 2];
    if (!Files.isReadable(file)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      if (in.readNBytes(head, 0, head.length) < head.length) {
        return false;
      }
    }
    int magic =
        (head[0] & 0xFF) << 24 | (head[1] & 0xFF) << 16 | (head[2] & 0xFF) << 8 | (head[3] & 0xFF);
    return switch (magic) {
      case 0x7F454C46 -> head[ELF_KIND] != ELF_OBJECT && head[ELF_KIND + 1] != ELF_OBJECT;
      case 0xCFFAEDFE, 0xCEFAEDFE, 0xFEEDFACF, 0xFEEDFACE, 0xCAFEBABE -> true;
      default -> head[0] == 'M' && head[1] == 'Z';
    };
  }
}

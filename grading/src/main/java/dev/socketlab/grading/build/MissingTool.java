package dev.socketlab.grading.build;

import dev.socketlab.grading.finding.Languages;
import dev.socketlab.grading.finding.OtherLanguages;
import dev.socketlab.grading.finding.ProgramFinder;
import dev.socketlab.grading.finding.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A tool or library that a program needs is missing on this machine: not the student's fault, so it
 * costs no points.
 */
public final class MissingTool extends Exception {

  private static final long serialVersionUID = 1L;
  private static final int DEEPEST = 32;

  private static final String NOT_HERE = "which is not on this machine";
  private static final String NOT_ON_PATH = "which is not on the PATH in the sandbox";

  /** What a compiler or interpreter prints about a missing library; the group is its name. */
  private record Complaint(String language, Pattern message) {

    String missing(String name) {
      boolean newerCpp = language.equals("C") && name.matches("[a-z_]+");
      return newerCpp ? "a newer C++ with the header " + name : library(name);
    }

    private String library(String name) {
      return "the " + language + " library " + name;
    }
  }

  private static final List<Complaint> COMPLAINTS =
      List.of(
          new Complaint("Python", Pattern.compile("No module named '([\\w.]+)'")),
          new Complaint(
              "npm", Pattern.compile("Cannot find (?:module|package) '(?!node:)([\\w@][^']*)'")),
          new Complaint(
              "Java",
              Pattern.compile(
                  "error: package ((?:org|com|net|io|javafx|jakarta|lombok|kotlin)\\b[\\w.]*)"
                      + " does not exist")),
          // With quotes it would be the student's own file, which was not handed in.
          new Complaint(
              "C",
              Pattern.compile(
                  "fatal error: ([\\w./+-]+): No such file[^\\n]*\\n[^\\n]*#\\s*include\\s*<")),
          new Complaint("C", Pattern.compile("cannot find -l([\\w+-]+)")),
          new Complaint("Go", Pattern.compile("no required module provides package ([^\\s;:]+)")),
          new Complaint("Go", Pattern.compile("([\\w./-]+@[\\w.+-]+): module lookup disabled")),
          new Complaint("Go", Pattern.compile("cannot find package \"([^\"]+\\.[^\"]+)\"")),
          new Complaint("Rust", Pattern.compile("can't find crate for `(\\w+)`")),
          new Complaint(
              "TypeScript", Pattern.compile("Cannot find module '([\\w@][^']*)' or its")));

  /** What make, a shell and env print about a command that is not on this machine. */
  private static final Pattern NO_COMMAND =
      Pattern.compile(
          "(?m)^make(?:\\[\\d+\\])?: ([\\w.+-]+): (?:No such file or directory|Command not found)"
              + "|^(?:\\S*/)?(?:ba|da)?sh: (?:line )?\\d+: ([\\w.+-]+): (?:command )?not found"
              + "|^\\S+\\.sh: (?:line )?\\d+: ([\\w.+-]+): (?:command )?not found"
              + "|env: ['‘]?([\\w.+-]+)['’]?: No such file or directory");

  /** What Python 3 prints about a program in Python 2. */
  private static final Pattern OLD_PYTHON =
      Pattern.compile(
          "Missing parentheses in call to 'print'|No module named '(Queue|SocketServer|thread)'"
              + "|name 'raw_input' is not defined");

  private final boolean demanded;

  public MissingTool(String tool) {
    this(tool, NOT_HERE, false);
  }

  private MissingTool(String what, String where, boolean demanded) {
    super("needs " + what + ", " + where);
    this.demanded = demanded;
  }

  /** A tool that the submission itself calls for, so no other one will do. */
  private static MissingTool demanded(String tool) {
    return new MissingTool(tool, NOT_HERE, true);
  }

  /** A command: it may be elsewhere on the machine, where programs under test cannot reach it. */
  static MissingTool command(String name) {
    return new MissingTool(name, NOT_ON_PATH, false);
  }

  /** Whether the submission calls for this very tool: then it is not built with another one. */
  boolean isDemanded() {
    return demanded;
  }

  /** A library of which a build tool has no local copy: there is no network to download it from. */
  static MissingTool library(String tool, String library) {
    return new MissingTool(
        "the " + tool + " library " + library,
        "which is not provided (--provide " + tool + "=DIR)",
        false);
  }

  /** A language that is not graded, with the files in it. */
  static MissingTool language(OtherLanguages.Found found) {
    return new MissingTool(
        found.language(),
        "a language that is not graded here: " + String.join(", ", found.files()),
        false);
  }

  /**
   * The tool or library that a compiler or an interpreter misses, judging by its output.
   *
   * @param output its whole output
   * @param submission a file or folder of that name in it is no missing library
   */
  public static Optional<MissingTool> in(String output, Path submission) throws IOException {
    if (OLD_PYTHON.matcher(output).find()) {
      return Optional.of(new MissingTool("Python 2"));
    }
    Optional<String> newer = NewerTool.in(output);
    if (newer.isPresent()) {
      return newer.map(MissingTool::demanded);
    }
    Matcher command = NO_COMMAND.matcher(output);
    while (command.find()) {
      String name =
          IntStream.rangeClosed(1, command.groupCount())
              .mapToObj(command::group)
              .filter(Objects::nonNull)
              .findFirst()
              .orElseThrow();
      if (!isOwnCommand(name, submission)) {
        return Optional.of(new MissingTool(name, NOT_ON_PATH, true));
      }
    }
    for (Complaint complaint : COMPLAINTS) {
      Matcher matcher = complaint.message.matcher(output);
      if (matcher.find() && !isOwn(matcher.group(1), submission)) {
        return Optional.of(new MissingTool(complaint.missing(matcher.group(1))));
      }
    }
    return Optional.empty();
  }

  /** Whether the submission has a file, a module or a package of that name. */
  private static boolean isOwn(String library, Path submission) throws IOException {
    String first = library.split("[./]", 2)[0];
    Path asPath = Path.of(library.replace('.', '/'));
    for (Path file : ProgramFinder.files(submission)) {
      Path folders = submission.relativize(file).getParent();
      boolean isFolder =
          folders != null
              && (folders.endsWith(asPath) || folders.startsWith(first) || folders.endsWith(first));
      if (isFolder || Languages.stem(file).equals(first) || file.endsWith(library)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOwnCommand(String name, Path submission) throws IOException {
    return Source.below(submission, DEEPEST).stream().anyMatch(file -> file.endsWith(name));
  }
}

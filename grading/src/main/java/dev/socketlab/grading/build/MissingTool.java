package dev.socketlab.grading.build;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A tool or library that a program needs is missing on this machine: not the student's fault, so it
 * costs no points.
 */
public final class MissingTool extends Exception {

  private static final long serialVersionUID = 1L;

  /** What a compiler or interpreter prints about a missing library; the group is its name. */
  private record Complaint(String language, Pattern message) {}

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

  /** What Python 3 prints about a program in Python 2. */
  private static final Pattern OLD_PYTHON =
      Pattern.compile(
          "Missing parentheses in call to 'print'|No module named '(Queue|SocketServer|thread)'"
              + "|name 'raw_input' is not defined");

  public MissingTool(String tool) {
    this(tool, "which is not on this machine");
  }

  private MissingTool(String what, String where) {
    super("needs " + what + ", " + where);
  }

  /** A library of which a build tool has no local copy: there is no network to download it from. */
  static MissingTool library(String tool, String library) {
    return new MissingTool(
        "the " + tool + " library " + library,
        "which is not provided (--provide " + tool + "=DIR)");
  }

  /**
   * The tool or library that a compiler or an interpreter misses, judging by its output.
   *
   * @param output its whole output
   * @param folder the program's folder: a file or folder of that name in it is part of the program
   */
  public static Optional<MissingTool> in(String output, Path folder) {
    if (OLD_PYTHON.matcher(output).find()) {
      return Optional.of(new MissingTool("Python 2"));
    }
    for (Complaint complaint : COMPLAINTS) {
      Matcher matcher = complaint.message.matcher(output);
      if (matcher.find() && !isOwn(matcher.group(1), folder)) {
        return Optional.of(
            new MissingTool("the " + complaint.language + " library " + matcher.group(1)));
      }
    }
    return Optional.empty();
  }

  private static boolean isOwn(String library, Path folder) {
    String first = library.split("[./]", 2)[0];
    return Files.exists(folder.resolve(first))
        || Files.exists(folder.resolve(first + ".py"))
        || Files.exists(folder.resolve(library));
  }
}

package dev.socketlab.grading.build;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** This machine, or what is provided, lacks what a program needs: nobody's zero. */
public final class MissingTool extends Exception {

  private static final long serialVersionUID = 1L;

  /** What compilers and interpreters say, and what the library is called in them. */
  private record Complaint(String language, Pattern words) {}

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
          // One in quotes is the student's own file, which was not handed in.
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

  /** Python 3 on a program in Python 2. */
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

  /**
   * A library of which a build tool did not find its copy: there is no network to fetch it from.
   */
  static MissingTool library(String tool, String library) {
    return new MissingTool(
        "the " + tool + " library " + library,
        "which is not provided (--provide " + tool + "=DIR)");
  }

  /**
   * What a compiler or an interpreter complains about that is not the program's own fault.
   *
   * @param words all that it said
   * @param folder where the program lies: what is there under that name is no library
   */
  public static Optional<MissingTool> in(String words, Path folder) {
    if (OLD_PYTHON.matcher(words).find()) {
      return Optional.of(new MissingTool("Python 2"));
    }
    for (Complaint complaint : COMPLAINTS) {
      Matcher matcher = complaint.words.matcher(words);
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

package dev.socketlab.grading.build;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises, from what a compiler or a runtime prints, that a program needs a newer one than this
 * machine has.
 */
final class NewerTool {

  /** Java 17 has class files of version 61, and each later Java has the next one. */
  private static final int CLASS_FILES_OF_JAVA_0 = 44;

  private static final Pattern JAVA_RELEASE =
      Pattern.compile(
          "error: release version (\\d{1,4}) not supported"
              + "|error: invalid (?:source|target) release:? (\\d{1,4})");
  private static final Pattern CLASS_FILE =
      Pattern.compile(
          "more recent version of the Java Runtime \\(class file version (\\d{2,4})"
              + "|class file has wrong version (\\d{2,4})");
  private static final Pattern GCC_OPTION =
      Pattern.compile("unrecognized command[- ]line option ['‘\"](-std=[^'’\"]+|-f[^'’\"]+)['’\"]");

  /** A complaint, and the version that does not make it. */
  private record Complaint(Pattern message, String needed) {

    Complaint(String message, String needed) {
      this(Pattern.compile(message), needed);
    }
  }

  /** Python shows the line that it does not understand above the error. */
  private static Complaint python(String line, String needed) {
    return new Complaint(
        "(?m)^\\s+File \"[^\\n]*\\n\\s*" + line + "[^\\n]*\\n(?:[ ^~]*\\n)?SyntaxError", needed);
  }

  private static final List<Complaint> COMPLAINTS =
      List.of(
          new Complaint("patterns in switch statements are a preview feature", "Java 21"),
          new Complaint("(?:is|are) a preview feature and (?:is|are) disabled", "a newer Java"),
          new Complaint(
              "symbol: +method"
                  + " (?:ofVirtual|ofPlatform|startVirtualThread|newVirtualThreadPerTaskExecutor)\\(",
              "Java 21"),
          new Complaint(
              "symbol: +method (?:get|add|remove)(?:First|Last)\\([^\\n]*\\n"
                  + "\\s*location: [^\\n]*\\b(?:List|LinkedHashMap|LinkedHashSet|Collection)\\b",
              "Java 21"),
          new Complaint("error:[^\\n]*\\n\\s*(?:case|.*instanceof) \\w+\\(\\w+ \\w+", "Java 21"),
          new Complaint("as of release (?:9|21), (?:'_'|the underscore)", "Java 22"),
          new Complaint("error:[^\\n]*\\n\\s*import module ", "Java 25"),
          new Complaint("symbol: +variable IO\\b", "Java 25"),
          new Complaint("Error: Main method is not static in class", "Java 25"),
          python("type +\\w+(?:\\[[^\\n]*\\])? *=", "Python 3.12"),
          python("(?:async +)?(?:def|class) +\\w+\\[", "Python 3.12"),
          python(
              "[^\\n]*\\b[rR]?[fF][rR]?(['\"])(?:(?!\\1)[^\\n])*\\{[^}\\n]*\\1[^\\n]*\\}",
              "Python 3.12"),
          python("except *\\*", "Python 3.11"),
          python("match +[^\\n]+:", "Python 3.10"),
          new Complaint(
              "cannot import name '\\w+' from '(?:typing|itertools|enum)'", "a newer Python"),
          new Complaint("No such built-in module: node:", "a newer Node.js"),
          new Complaint("feature `edition2024` is required", "Rust 1.85"),
          new Complaint(
              "requires rustc \\d|lock file version `?\\d+`? (?:requires|was found)",
              "a newer Rust"));

  private NewerTool() {}

  /** What is needed: {@code Java 21}. */
  static Optional<String> in(String output) {
    Optional<String> release = number(JAVA_RELEASE, output).map(number -> "Java " + number);
    if (release.isPresent()) {
      return release;
    }
    Optional<Integer> classFile = number(CLASS_FILE, output);
    if (classFile.isPresent()) {
      return Optional.of("Java " + (classFile.get() - CLASS_FILES_OF_JAVA_0));
    }
    Matcher option = GCC_OPTION.matcher(output);
    if (option.find()) {
      return Optional.of("a compiler that knows " + option.group(1));
    }
    return COMPLAINTS.stream()
        .filter(complaint -> complaint.message.matcher(output).find())
        .map(Complaint::needed)
        .findFirst();
  }

  private static Optional<Integer> number(Pattern pattern, String output) {
    Matcher matcher = pattern.matcher(output);
    return matcher.find()
        ? Optional.of(
            Integer.valueOf(matcher.group(1) == null ? matcher.group(2) : matcher.group(1)))
        : Optional.empty();
  }
}

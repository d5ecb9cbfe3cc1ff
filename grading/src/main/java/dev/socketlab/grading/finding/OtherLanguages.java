package dev.socketlab.grading.finding;

import dev.socketlab.common.text.Escaped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Programs in languages that cannot be graded: they were handed in, and are not judged. */
public final class OtherLanguages {

  private static final Map<String, String> KNOWN =
      Map.ofEntries(
          Map.entry("swift", "Swift"),
          Map.entry("scala", "Scala"),
          Map.entry("hs", "Haskell"),
          Map.entry("ex", "Elixir"),
          Map.entry("exs", "Elixir"),
          Map.entry("erl", "Erlang"),
          Map.entry("lua", "Lua"),
          Map.entry("dart", "Dart"),
          Map.entry("zig", "Zig"),
          Map.entry("nim", "Nim"),
          Map.entry("ml", "OCaml"),
          Map.entry("fs", "F#"),
          Map.entry("vb", "Visual Basic"),
          Map.entry("pas", "Pascal"),
          Map.entry("d", "D"),
          Map.entry("jl", "Julia"),
          Map.entry("r", "R"),
          Map.entry("clj", "Clojure"),
          Map.entry("groovy", "Groovy"),
          Map.entry("cr", "Crystal"),
          Map.entry("v", "V"),
          Map.entry("f90", "Fortran"),
          Map.entry("adb", "Ada"),
          Map.entry("rkt", "Racket"),
          Map.entry("lisp", "Lisp"),
          Map.entry("tcl", "Tcl"),
          Map.entry("ps1", "PowerShell"),
          Map.entry("m", "Objective-C"),
          Map.entry("asm", "assembly language"),
          Map.entry("s", "assembly language"),
          Map.entry("sh", "a shell"),
          Map.entry("ipynb", "Jupyter"));

  private static final Set<String> OFTEN_HELPERS = Set.of("sh", "s", "d", "m", "v", "r", "ps1");

  private static final int MOST_NAMED = 5;

  /**
   * What was handed in for a program in such a language.
   *
   * @param language its name
   * @param files the files in it, for people
   */
  public record Found(String language, List<String> files) {

    public Found {
      files = List.copyOf(files);
    }
  }

  private OtherLanguages() {}

  /**
   * Files with the program's name come first; if there are none, and nothing in a language that can
   * be graded, any file in such a language may be the program.
   */
  public static Optional<Found> of(Path folder, List<String> names) throws IOException {
    List<Path> files =
        ProgramFinder.handedIn(folder, file -> KNOWN.containsKey(ProgramFinder.extension(file)));
    List<Path> meant = files.stream().filter(file -> ProgramFinder.isNamed(file, names)).toList();
    if (meant.isEmpty() && ProgramFinder.handedIn(folder, Languages::isStarted).isEmpty()) {
      meant =
          files.stream()
              .filter(file -> !OFTEN_HELPERS.contains(ProgramFinder.extension(file)))
              .toList();
    }
    return meant.stream()
        .findFirst()
        .map(
            first ->
                new Found(KNOWN.get(ProgramFinder.extension(first)), shown(folder, first, files)));
  }

  private static List<String> shown(Path folder, Path first, List<Path> files) {
    String extension = ProgramFinder.extension(first);
    return files.stream()
        .filter(file -> ProgramFinder.extension(file).equals(extension))
        .map(file -> Escaped.line(folder.relativize(file).toString()))
        .limit(MOST_NAMED)
        .toList();
  }
}

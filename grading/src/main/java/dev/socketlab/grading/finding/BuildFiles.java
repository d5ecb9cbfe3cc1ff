package dev.socketlab.grading.finding;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds build files at the top of a submission that name a program and say how to make it. */
public final class BuildFiles {

  public static final List<String> MAKEFILES = List.of("Makefile", "makefile", "GNUmakefile");

  private BuildFiles() {}

  /** Where a program is described, in words; runs nothing. */
  static Optional<String> describing(Path folder, List<String> names) throws IOException {
    for (String name : names) {
      for (String makefile : MAKEFILES) {
        if (hasTarget(folder.resolve(makefile), name)) {
          return Optional.of("the target " + name + " of " + makefile);
        }
      }
      if (hasScript(folder.resolve("package.json"), name)) {
        return Optional.of("the script " + name + " of package.json");
      }
      if (holds(folder.resolve("pom.xml"), "<(artifactId|finalName)>" + Pattern.quote(name))) {
        return Optional.of("the jar " + name + " of pom.xml");
      }
      for (Path cargo :
          List.of(folder.resolve("Cargo.toml"), folder.resolve(name + "/Cargo.toml"))) {
        boolean named =
            holds(cargo, "name\\s*=\\s*\"" + Pattern.quote(name) + "\"")
                || Source.isFile(cargo.resolveSibling("src/bin/" + name + ".rs"));
        if (Source.isFile(cargo) && named) {
          return Optional.of("the binary " + name + " of " + folder.relativize(cargo));
        }
      }
    }
    return Optional.empty();
  }

  /** As a file name or as a word. */
  public static boolean hasTarget(Path makefile, String name) throws IOException {
    return holds(
        makefile, "(?m)^([^#\\n\\t:=]*\\s)?" + Pattern.quote(name) + "(\\s[^:=\\n]*)?:(?!=)");
  }

  private static boolean holds(Path file, String regex) throws IOException {
    return StepLimitedText.matcher(Pattern.compile(regex), Source.text(file)).find();
  }

  private static boolean hasScript(Path file, String name) throws IOException {
    if (!Source.isFile(file)) {
      return false;
    }
    try {
      JsonNode described = new ObjectMapper().readTree(Source.bytes(file));
      return !described.path("scripts").path(name).asText("").isEmpty();
    } catch (JacksonException malformed) {
      return true; // the builder says what is wrong with it
    }
  }
}

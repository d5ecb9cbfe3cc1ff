package dev.socketlab.grading.doctor;

import dev.socketlab.grading.build.Builder;
import dev.socketlab.grading.build.LaunchCommand;
import dev.socketlab.grading.build.MissingTool;
import dev.socketlab.grading.finding.UnusableProgram;
import dev.socketlab.grading.sandbox.Limits;
import dev.socketlab.grading.sandbox.Provided;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Which languages run behind the wall: each builds and runs its smallest program. */
final class LanguageProbes {

  private static final String GREETING = "hello";

  private final ProbeSandbox probeSandbox;

  LanguageProbes(ProbeSandbox probeSandbox) {
    this.probeSandbox = probeSandbox;
  }

  List<Probe> all() {
    return Language.ALL.stream()
        .map(language -> new Probe(language.name(), name -> look(language)))
        .toList();
  }

  private ProbeFinding look(Language language) throws IOException, InterruptedException {
    // The grader itself looks for tools in more places.
    if (!language.command().isEmpty()
        && new SearchPath(probeSandbox.sandbox().path()).find(language.tool()).isEmpty()) {
      return notFound(language);
    }
    long began = System.nanoTime();
    try {
      Attempt attempt = run(language);
      long ms = (System.nanoTime() - began) / 1_000_000;
      return attempt.code() == 0 && attempt.text().startsWith(GREETING)
          ? ProbeFinding.yes(
              language.name(),
              "%s (%.1f s)"
                  .formatted(attempt.text().substring(GREETING.length()).strip(), ms / 1000.0))
          : fails(language, attempt.words());
    } catch (UnusableProgram failure) {
      return fails(language, failure.words().lines().findFirst().orElse(failure.getMessage()));
    } catch (MissingTool missing) {
      return notFound(language);
    }
  }

  private static ProbeFinding notFound(Language language) {
    return ProbeFinding.notFound(language.name(), language.tool(), language.software());
  }

  private static ProbeFinding fails(Language language, String words) {
    return ProbeFinding.missing(
        language.name(), "does not run a program: " + words, language.software());
  }

  private Attempt run(Language language)
      throws IOException, InterruptedException, UnusableProgram, MissingTool {
    Path folder = Files.createDirectory(probeSandbox.newFolder().resolve("project"));
    for (Map.Entry<String, String> file : language.files().entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    probeSandbox.sandbox().give(folder);
    if (!language.command().isEmpty()) {
      return probeSandbox.run(Limits.BUILD, language.command(), folder);
    }
    LaunchCommand launch =
        new Builder(
                probeSandbox.starter(Limits.BUILD),
                Provided.NOTHING,
                folder,
                GREETING,
                List.of(GREETING))
            .build();
    return probeSandbox.run(Limits.RUN, launch.command(), launch.folder());
  }
}

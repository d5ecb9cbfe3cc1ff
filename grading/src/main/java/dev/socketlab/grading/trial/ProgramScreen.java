package dev.socketlab.grading.trial;

import dev.socketlab.grading.observe.Stillness;
import dev.socketlab.grading.process.Program;
import dev.socketlab.grading.wire.Excerpt;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;

/** What a program has printed so far, as its user sees it. */
public record ProgramScreen(Program program) {

  /** How long the last words of a program that has ended may take to arrive, in ms. */
  private static final long LAST_WORDS_MS = 5_000;

  /** Waits for the last words of a program that has ended. */
  public void awaitLastWords() throws InterruptedException {
    if (!program.alive()) {
      program.output().awaitMore(Long.MAX_VALUE, LAST_WORDS_MS);
    }
  }

  /** Bytes printed so far: an offset for later calls. */
  public long length() {
    return program.output().total();
  }

  /** The whole output. */
  public String text() {
    return program.output().text();
  }

  /** The output after this offset. */
  public String since(long before) {
    byte[] all = text().getBytes(StandardCharsets.UTF_8);
    return new String(
        all,
        (int) Math.min(before, all.length),
        (int) Math.max(0, all.length - before),
        StandardCharsets.UTF_8);
  }

  /** Waits until the output after this offset satisfies the predicate. */
  boolean shows(Stillness stillness, long before, Predicate<String> enough)
      throws IOException, InterruptedException {
    stillness.await(
        ms -> {
          if (!enough.test(since(before))) {
            program.output().awaitMore(length(), ms);
          }
          return enough.test(since(before)) || !program.alive();
        });
    if (!enough.test(since(before))) {
      awaitLastWords(); // they may have been printed, but not read before the program ended
    }
    return enough.test(since(before));
  }

  /** The output after this offset, for an explanation. */
  public String words(long before) {
    String text = since(before).replace("\r", "");
    return "on the screen: "
        + (text.isBlank() ? "nothing" : "\"" + Excerpt.text(text.strip()) + "\"");
  }

  /** The distinct lines that are not blank, without what differs from run to run. */
  public static List<String> lines(String text) {
    return text.lines()
        .map(line -> line.replaceAll("\\d+", "#").strip())
        .filter(line -> !line.isEmpty())
        .distinct()
        .toList();
  }

  /** Whether the program ended by a signal of its own making, or with the trace of an error. */
  public boolean crashed() {
    OptionalInt code = program.breach().isEmpty() ? program.exitCode() : OptionalInt.empty();
    if (code.isPresent() && EndSignal.of(code.getAsInt()).filter(EndSignal::isCrash).isPresent()) {
      return true;
    }
    String shown = text().replace("\r", "");
    return ErrorWords.UNCAUGHT.in(shown) || ErrorWords.MEMORY.in(shown);
  }
}

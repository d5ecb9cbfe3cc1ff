package dev.socketlab.grading.trial;

import dev.socketlab.grading.observe.Stillness;
import dev.socketlab.grading.process.Program;
import dev.socketlab.grading.wire.Excerpt;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;

/** What a program has printed so far, as a person in front of it sees it. */
public record ProgramScreen(Program program) {

  /** How long the last words of a program that has ended may take to arrive, in ms. */
  private static final long LAST_WORDS_MS = 5_000;

  /** Waits for the last words of a program that has ended. */
  public void awaitLastWords() throws InterruptedException {
    if (!program.alive()) {
      program.output().awaitMore(Long.MAX_VALUE, LAST_WORDS_MS);
    }
  }

  /** Bytes printed so far: a place to look from later. */
  public long length() {
    return program.output().total();
  }

  /** All of it. */
  public String text() {
    return program.output().text();
  }

  /** What was printed since so many bytes had been. */
  public String since(long before) {
    byte[] all = text().getBytes(StandardCharsets.UTF_8);
    return new String(
        all,
        (int) Math.min(before, all.length),
        (int) Math.max(0, all.length - before),
        StandardCharsets.UTF_8);
  }

  /** Waits until what was printed since so many bytes had been is content. */
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
      awaitLastWords(); // it may have said them and ended before they were read
    }
    return enough.test(since(before));
  }

  /** What was printed since, for an explanation. */
  public String words(long before) {
    String text = since(before).replace("\r", "");
    return "on the screen: "
        + (text.isBlank() ? "nothing" : "\"" + Excerpt.text(text.strip()) + "\"");
  }

  /** Lines that are not blank, each once, without what differs from run to run. */
  public static List<String> lines(String text) {
    return text.lines()
        .map(line -> line.replaceAll("\\d+", "#").strip())
        .filter(line -> !line.isEmpty())
        .distinct()
        .toList();
  }

  /** Whether the program ended with the trace of an error that nobody caught. */
  public boolean crashed() {
    String shown = text().replace("\r", "");
    return ErrorWords.UNCAUGHT.in(shown) || ErrorWords.MEMORY.in(shown);
  }
}

package dev.socketlab.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What a run may leave behind: processes that carry the mark of a program under test, and private
 * copies of submissions. Other graders may be at work on the same machine, so what was there before
 * does not count, and what is there afterwards is given time to go: theirs goes, ours would stay.
 */
public final class Leftovers {

  private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(2);

  private final Set<String> before;

  private Leftovers(Set<String> before) {
    this.before = before;
  }

  /** Remembers what is there now. */
  public static Leftovers watch() throws IOException {
    return new Leftovers(all());
  }

  /** Fails where anything that came since is there to stay. */
  public void assertNone() throws IOException, InterruptedException {
    Set<String> left = all();
    left.removeAll(before);
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (!left.isEmpty() && System.nanoTime() < end) {
      Thread.sleep(50); // until the next look
      left.retainAll(all());
    }
    assertThat(left).as("left behind").isEmpty();
  }

  private static Set<String> all() throws IOException {
    Set<String> found = new TreeSet<>();
    for (Path entry : entries(Path.of("/proc"))) {
      if (entry.getFileName().toString().matches("\\d+") && marked(entry)) {
        found.add("process " + entry.getFileName() + ": " + read(entry.resolve("cmdline")));
      }
    }
    for (Path entry : entries(Path.of(System.getProperty("java.io.tmpdir")))) {
      if (entry.getFileName().toString().startsWith("socketlab-")) {
        found.add("folder " + entry);
      }
    }
    return found;
  }

  private static List<Path> entries(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return new ArrayList<>(entries.toList());
    }
  }

  private static boolean marked(Path process) {
    return read(process.resolve("environ")).contains("SOCKETLAB_TRIAL=");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1).replace('\0', ' ').strip();
    } catch (IOException gone) {
      return "";
    }
  }
}

package dev.socketlab.grading.sandbox;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The kernel's own bound on the memory and the processes of a whole room, if the grader may set it:
 * as root, or as an ordinary user to whom the group that it runs in was delegated. It is wider than
 * the limits of a program, which the watchdog enforces and explains. It bounds what the watchdog is
 * too slow for or cannot see.
 */
public final class ControlGroup implements Closeable {

  private static final Path MOUNTED = Path.of("/sys/fs/cgroup");
  private static final Path OWN = Path.of("/proc/self/cgroup");

  /** What the worker itself needs. */
  private static final long WORKER_MIB = 1024;

  private static final int WORKER_THREADS = 200;

  private final List<Path> folders = new ArrayList<>();

  private ControlGroup() {}

  /**
   * @param name of the group, which no other has
   * @return empty if the grader may not make groups here
   */
  public static Optional<ControlGroup> make(String name, Limits limits) throws IOException {
    String bytes = Long.toString((limits.memoryMiB() + limits.diskMiB() + WORKER_MIB) << 20);
    String tasks = Integer.toString(limits.processesOfKernel() + WORKER_THREADS);
    Map<String, String> settings =
        Map.of("memory.max", bytes, "memory.limit_in_bytes", bytes, "pids.max", tasks);
    ControlGroup group = new ControlGroup();
    Map<Path, List<String>> places = places();
    boolean made = !places.isEmpty();
    for (Map.Entry<Path, List<String>> place : places.entrySet()) {
      made = made && group.add(place.getKey().resolve(name), place.getValue(), settings);
    }
    if (made) {
      return Optional.of(group);
    }
    group.close();
    return Optional.empty();
  }

  /** The groups in which new ones are made, and the settings of those; none without groups. */
  private static Map<Path, List<String>> places() throws IOException {
    if (!Files.isReadable(OWN)) {
      return Map.of();
    }
    Map<String, String> own = own();
    if (Files.exists(MOUNTED.resolve("cgroup.controllers"))) {
      // In version 2 a group with processes of its own has no groups below it.
      return Map.of(below(MOUNTED, own.get("")).getParent(), List.of("memory.max", "pids.max"));
    }
    return Map.of(
        below(MOUNTED.resolve("memory"), own.get("memory")),
        List.of("memory.limit_in_bytes"),
        below(MOUNTED.resolve("pids"), own.get("pids")),
        List.of("pids.max"));
  }

  /** Removes the groups of a killed grader, whose names begin like this and which are empty. */
  public static void removeAll(String beginning) throws IOException {
    for (Path place : places().keySet()) {
      if (!Files.isDirectory(place)) {
        continue;
      }
      try (DirectoryStream<Path> groups = Files.newDirectoryStream(place, beginning + "*")) {
        for (Path group : groups) {
          Files.deleteIfExists(group);
        }
      }
    }
  }

  /** The groups of this process by controller; in version 2 there is one, with an empty name. */
  private static Map<String, String> own() throws IOException {
    Map<String, String> groups = new LinkedHashMap<>();
    for (String line : Files.readAllLines(OWN)) {
      String[] fields = line.split(":", 3);
      for (String controller : fields[1].split(",", -1)) {
        groups.put(controller, fields[2]);
      }
    }
    return groups;
  }

  private static Path below(Path mounted, String group) {
    return mounted.resolve(group == null ? "" : group.substring(1)).normalize();
  }

  private boolean add(Path folder, List<String> names, Map<String, String> settings) {
    try {
      if (!folder.startsWith(MOUNTED)) {
        return false;
      }
      Files.createDirectory(folder);
      folders.add(folder);
      for (String name : names) {
        Files.writeString(folder.resolve(name), settings.get(name));
      }
      return true;
    } catch (IOException notAllowed) {
      return false;
    }
  }

  /** A command that enters the group and becomes the given one. */
  public List<String> with(List<String> command) {
    StringBuilder script = new StringBuilder("set -e; ");
    folders.forEach(folder -> script.append("echo $$ >").append(folder).append("/cgroup.procs; "));
    List<String> line = new ArrayList<>(List.of("sh", "-c", script + "exec \"$@\"", "enter"));
    line.addAll(command);
    return line;
  }

  /** Removes the group as soon as every process in it has ended. */
  @Override
  public void close() throws IOException {
    for (Path folder : folders) {
      try {
        Path processes = folder.resolve("cgroup.procs");
        while (Files.exists(processes)
            && !Files.readString(processes, StandardCharsets.US_ASCII).isEmpty()) {
          Thread.sleep(1);
        }
        Files.deleteIfExists(folder);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
  }
}

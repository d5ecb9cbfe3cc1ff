package dev.socketlab.grading.sandbox;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The kernel's own bound on memory and processes of a whole room, where the one who grades may set
 * it (root, mostly). It is wider than the limits of a program, which the watchdog keeps and
 * explains: it holds what the watchdog is too slow for or cannot see.
 */
public final class ControlGroup implements Closeable {

  private static final Path MOUNTED = Path.of("/sys/fs/cgroup");

  /** What the cell itself needs. */
  private static final long CELL_MIB = 1024;

  private static final int CELL_THREADS = 200;

  private final List<Path> folders = new ArrayList<>();

  private ControlGroup() {}

  /**
   * @param name of the group, which no other has
   * @return empty where it may not be made here
   */
  public static Optional<ControlGroup> make(String name, Limits limits) throws IOException {
    String bytes = Long.toString((limits.memoryMiB() + limits.diskMiB() + CELL_MIB) << 20);
    String tasks = Integer.toString(3 * limits.processes() + CELL_THREADS);
    Map<String, String> own = own();
    ControlGroup group = new ControlGroup();
    boolean made =
        Files.exists(MOUNTED.resolve("cgroup.controllers"))
            // In version 2 a group with processes of its own has no groups below it.
            ? group.add(
                below(MOUNTED, own.get("")).getParent(),
                name,
                Map.of("memory.max", bytes, "pids.max", tasks))
            : group.add(
                    below(MOUNTED.resolve("memory"), own.get("memory")),
                    name,
                    Map.of("memory.limit_in_bytes", bytes))
                && group.add(
                    below(MOUNTED.resolve("pids"), own.get("pids")),
                    name,
                    Map.of("pids.max", tasks));
    if (made) {
      return Optional.of(group);
    }
    group.close();
    return Optional.empty();
  }

  /** The groups that this process is in, by controller; version 2 has one, without a name. */
  private static Map<String, String> own() throws IOException {
    Map<String, String> groups = new LinkedHashMap<>();
    for (String line : Files.readAllLines(Path.of("/proc/self/cgroup"))) {
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

  private boolean add(Path above, String name, Map<String, String> settings) {
    Path folder = above.resolve(name);
    try {
      if (!folder.startsWith(MOUNTED)) {
        return false;
      }
      Files.createDirectory(folder);
      folders.add(folder);
      for (Map.Entry<String, String> setting : settings.entrySet()) {
        Files.writeString(folder.resolve(setting.getKey()), setting.getValue());
      }
      return true;
    } catch (IOException notAllowed) {
      return false;
    }
  }

  /** The command that enters the group and becomes that command. */
  public List<String> with(List<String> command) {
    StringBuilder script = new StringBuilder("set -e; ");
    folders.forEach(folder -> script.append("echo $$ >").append(folder).append("/cgroup.procs; "));
    List<String> line = new ArrayList<>(List.of("sh", "-c", script + "exec \"$@\"", "enter"));
    line.addAll(command);
    return line;
  }

  /** Takes the group away, when all that was in it has ended. */
  @Override
  public void close() throws IOException {
    for (Path folder : folders) {
      try {
        Path processes = folder.resolve("cgroup.procs");
        while (!Files.readString(processes, StandardCharsets.US_ASCII).isEmpty()) {
          Thread.sleep(1);
        }
        Files.delete(folder);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
  }
}

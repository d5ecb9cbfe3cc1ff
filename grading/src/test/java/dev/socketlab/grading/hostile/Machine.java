package dev.socketlab.grading.hostile;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The machine as far as a run could change it. Others are at work on it: what counts is what
 * carries the run's mark or lies in its folders.
 */
final class Machine {

  private static final List<Path> FOR_EVERYBODY =
      List.of("/tmp", "/var/tmp", "/dev/shm", "/run/lock", "/etc", "/usr", "/", "/run", "/work")
          .stream()
          .map(Path::of)
          .toList();

  private Machine() {}

  /** Processes whose command line, environment or folder has that text. */
  static Set<String> processesWith(String text) throws IOException {
    Set<String> found = new TreeSet<>();
    for (Path process : entries(Path.of("/proc"))) {
      if (!process.getFileName().toString().matches("\\d+")) {
        continue;
      }
      String words = read(process.resolve("cmdline"));
      if ((words + read(process.resolve("environ"))).contains(text)) {
        found.add(process.getFileName() + ": " + words);
      }
    }
    return found;
  }

  /** Files with that text in their name, where everybody or root may make some. */
  static Set<Path> filesWith(String text) throws IOException {
    Set<Path> found = new TreeSet<>();
    for (Path folder : FOR_EVERYBODY) {
      if (Files.isDirectory(folder)) {
        entries(folder).stream()
            .filter(entry -> entry.getFileName().toString().contains(text))
            .forEach(found::add);
      }
    }
    return found;
  }

  /** What is mounted where. */
  static List<String> mounts() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/mountinfo"), StandardCharsets.ISO_8859_1);
  }

  /** What is in a folder, with the content or target of each. */
  static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.toList()) {
        String content = "folder";
        if (Files.isSymbolicLink(each)) {
          content = "link to " + Files.readSymbolicLink(each);
        } else if (Files.isRegularFile(each)) {
          content = Files.size(each) + " bytes, of " + Files.getLastModifiedTime(each);
        }
        contents.put(folder.relativize(each).toString(), content);
      }
    }
    return contents;
  }

  /** Ports that nobody listens on. */
  static List<Integer> freePorts(int count) throws IOException {
    List<ServerSocket> held = new ArrayList<>();
    try {
      for (int i = 0; i < count; i++) {
        held.add(listen(0));
      }
      return held.stream().map(ServerSocket::getLocalPort).toList();
    } finally {
      for (ServerSocket each : held) {
        each.close();
      }
    }
  }

  /** Listens on the loopback, which fails where another does. */
  static ServerSocket listen(int port) throws IOException {
    return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
  }

  private static List<Path> entries(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1).replace('\0', ' ').strip();
    } catch (IOException gone) {
      return "";
    }
  }
}

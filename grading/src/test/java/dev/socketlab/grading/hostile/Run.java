package dev.socketlab.grading.hostile;

import dev.socketlab.grading.GradesFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One call of the grader on a class of hostile submissions, and what it left.
 *
 * @param folder holds all of it
 * @param before what was in the class folder
 * @param mounts what was mounted before
 * @param calls at the machine's own listener
 */
record Run(
    Path folder,
    HostileClass submissions,
    Map<String, String> before,
    List<String> mounts,
    int calls,
    StrictGrader.Ended ended) {

  /** Most attacks wait, to see whether anybody stops them. */
  static final int JOBS = 4;

  /**
   * Lays out the class and grades it.
   *
   * @param as what makes the command that follows run as another user, or nothing
   * @param folder an empty one
   */
  static Run of(List<String> as, String sandbox, Path folder, Predicate<Attack> which)
      throws IOException, InterruptedException {
    // Walls must keep attacks off, not permissions.
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path host = forEverybody(folder.resolve("host"));
    Path temporary = forEverybody(folder.resolve("tmp"));
    Path report = forEverybody(folder.resolve("report"));
    Path submissions = Files.createDirectory(folder.resolve("class"));
    Map<String, String> names = new TreeMap<>();
    String mark = "hostile-" + UUID.randomUUID();
    names.put("MARK", mark);
    names.put("SECRET", "the-secret-of-" + mark);
    names.put("HOST", host.toString());
    names.put("CLASS", submissions.toString());
    names.put("REPORT", report.toString());
    names.put("PIDNS", Files.readSymbolicLink(Path.of("/proc/self/ns/pid")).toString());
    names.put(
        "PORTS",
        Machine.freePorts(100).stream().map(Object::toString).collect(Collectors.joining(",")));
    try (HostileCanary canary = new HostileCanary(mark)) {
      names.put("CANARY", Integer.toString(canary.port()));
      HostileClass hostile = new HostileClass(submissions, names);
      hostile.addGood();
      for (Map.Entry<String, Attack> attack : Attack.all().entrySet()) {
        if (which.test(attack.getValue())) {
          hostile.add(attack.getKey());
        }
      }
      Map<String, String> before = Machine.contents(submissions);
      List<String> mounts = Machine.mounts();
      List<String> args = new ArrayList<>(List.of(submissions.toString()));
      args.addAll(List.of("--sandbox", sandbox, "--out", report.toString()));
      args.addAll(List.of("--jobs", Integer.toString(JOBS)));
      args.addAll(List.of("--program", "server1,client", "--only"));
      args.add("starts-listening,answers-arithmetic,stops-on-interrupt,sends-what-is-typed");
      StrictGrader.Ended ended = StrictGrader.run(as, temporary, args);
      return new Run(folder, hostile, before, mounts, canary.calls(), ended);
    }
  }

  private static Path forEverybody(Path folder) throws IOException {
    Files.createDirectory(folder);
    return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
  }

  String mark() {
    return submissions.names().get("MARK");
  }

  String secret() {
    return submissions.names().get("SECRET");
  }

  List<Integer> ports() {
    return Stream.of(submissions.names().get("PORTS").split(",", -1))
        .map(Integer::valueOf)
        .toList();
  }

  Path temporary() {
    return folder.resolve("tmp");
  }

  /** What was found out about a submission. */
  GradesFile.Submission graded(String id) throws IOException {
    String name = HostileClass.nameOf(id);
    return GradesFile.in(folder.resolve("report")).submissions().stream()
        .filter(submission -> submission.id().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name + " was not graded"));
  }

  List<Path> pages() throws IOException {
    return files(file -> file.toString().endsWith(".html"));
  }

  /** All places of the report and the terminal where an attack tells that it did something. */
  List<String> effects() throws IOException {
    List<String> texts = new ArrayList<>(List.of(ended.out(), ended.err()));
    for (Path file : files(file -> true)) {
      texts.add(Files.readString(file, StandardCharsets.UTF_8));
    }
    List<String> found = new ArrayList<>();
    for (String proof : List.of("EFFECT " + mark(), secret())) {
      for (String text : texts) {
        for (int at = text.indexOf(proof); at >= 0; at = text.indexOf(proof, at + 1)) {
          found.add(
              text.substring(at, Math.min(text.length(), at + 200)).lines().findFirst().get());
        }
      }
    }
    return found.stream().distinct().toList();
  }

  /** What attacks wrote into a folder of the machine. */
  List<Path> written() throws IOException {
    try (Stream<Path> left = Files.list(folder.resolve("host"))) {
      return left.toList();
    }
  }

  private List<Path> files(Predicate<Path> which) throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("report"))) {
      return files.filter(Files::isRegularFile).filter(which).toList();
    }
  }
}

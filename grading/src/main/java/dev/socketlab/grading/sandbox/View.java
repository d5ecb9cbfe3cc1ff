package dev.socketlab.grading.sandbox;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The parts of the machine that a room contains, read-only: the system's programs and libraries,
 * and toolchains that are installed elsewhere. Folders of people, services and other submissions
 * are not among them.
 *
 * @param folders some of them symbolic links, as on the system
 * @param path the PATH
 */
record View(List<Path> folders, String path) {

  private static final List<String> SYSTEM =
      List.of(
          "/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32", "/etc", "/opt", "/nix",
          "/gnu");

  private static final String USUAL_PATH = "/usr/local/bin:/usr/bin:/bin";

  /** Of this machine, for the user that the grader becomes. */
  static View ofThisMachine(Optional<UserAccount> account) {
    Set<Path> folders = new LinkedHashSet<>();
    SYSTEM.stream().map(Path::of).filter(Files::exists).forEach(folders::add);
    List<String> path = new ArrayList<>();
    String given = Optional.ofNullable(System.getenv("PATH")).orElse(USUAL_PATH);
    for (String entry : given.split(File.pathSeparator, -1)) {
      Path folder = Path.of(entry);
      if (folder.isAbsolute()
          && Files.isDirectory(folder)
          && (account.isEmpty() || UserAccount.reaches(folder))) {
        path.add(entry);
        add(folders, toolchain(folder));
      }
    }
    add(folders, Path.of(System.getProperty("java.home")));
    rustup(account.isPresent()).ifPresent(folder -> add(folders, folder));
    return new View(
        List.copyOf(folders), path.isEmpty() ? USUAL_PATH : String.join(File.pathSeparator, path));
  }

  private static void add(Set<Path> folders, Path folder) {
    Path real = real(folder);
    Stream.of(folder, real)
        .filter(one -> folders.stream().noneMatch(one::startsWith))
        .forEach(folders::add);
  }

  /**
   * The folder in which the cargo and rustc of rustup look for the real ones.
   *
   * @param forOthers whether another user must be able to reach it
   */
  static Optional<Path> rustup(boolean forOthers) {
    String home =
        Optional.ofNullable(System.getenv("RUSTUP_HOME"))
            .orElse(System.getProperty("user.home") + "/.rustup");
    return Optional.of(Path.of(home))
        .filter(Files::isDirectory)
        .filter(folder -> !forOthers || UserAccount.reaches(folder));
  }

  private static Path real(Path folder) {
    try {
      return folder.toRealPath();
    } catch (IOException gone) {
      return folder;
    }
  }

  /**
   * The folder of a toolchain whose programs are in {@code bin}: the one above. But a folder
   * directly in somebody's home ({@code ~/.cargo}, {@code ~/go}) may also hold secrets.
   */
  private static Path toolchain(Path bin) {
    Path home = Path.of(System.getProperty("user.home"));
    Path above = bin.getParent();
    if (bin.endsWith(".pyenv/shims")) {
      return above; // the shims start what is in the folders beside them
    }
    // An account that /etc/passwd does not list has "?" as its home.
    boolean atTheTop = above == null || above.getParent() == null;
    boolean ofAHome = atTheTop || home.startsWith(above) || home.equals(above.getParent());
    return bin.endsWith("bin") && !ofAHome ? above : bin;
  }
}

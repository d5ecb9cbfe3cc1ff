package dev.socketlab.grading.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/**
 * The commands that change this machine, as the user has to type them.
 *
 * @param root whether the user is root; containers often have no sudo
 */
record AdminCommands(PackageManager manager, boolean root) {

  private static final List<Path> OS_RELEASE =
      List.of(Path.of("/etc/os-release"), Path.of("/usr/lib/os-release"));

  static AdminCommands ofThisMachine() throws IOException {
    PackageManager manager = PackageManager.UNKNOWN;
    for (Path file : OS_RELEASE) {
      if (Files.isReadable(file)) {
        manager = PackageManager.of(Files.readAllLines(file));
        break;
      }
    }
    return new AdminCommands(manager, "root".equals(System.getProperty("user.name")));
  }

  String asRoot(String command) {
    return root ? command : "sudo " + command;
  }

  /** The command that installs all of these. */
  String install(Collection<Software> missing) {
    String packages =
        String.join(
            " ",
            missing.stream()
                .flatMap(software -> software.packages(manager).stream())
                .distinct()
                .toList());
    return manager == PackageManager.UNKNOWN
        ? "install the equivalents of these Debian packages: " + packages
        : asRoot(manager.install() + " " + packages);
  }
}

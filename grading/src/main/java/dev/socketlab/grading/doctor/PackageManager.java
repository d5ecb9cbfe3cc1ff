package dev.socketlab.grading.doctor;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The package manager of a system, identified by the system's names in os-release(5). */
enum PackageManager {
  APT("apt install", "debian ubuntu"),
  DNF("dnf install", "fedora rhel centos"),
  APK("apk add", "alpine"),
  PACMAN("pacman -S", "arch"),
  UNKNOWN("", "");

  private final String install;
  private final String systems;

  PackageManager(String install, String systems) {
    this.install = install;
    this.systems = systems;
  }

  /** The install command, without the packages. */
  String install() {
    return install;
  }

  /**
   * @param osRelease the lines of the file: ID is the system's own name, ID_LIKE the names of those
   *     that it is based on
   */
  static PackageManager of(List<String> osRelease) {
    Set<String> names = new HashSet<>();
    for (String line : osRelease) {
      if (line.startsWith("ID=") || line.startsWith("ID_LIKE=")) {
        String value = line.substring(line.indexOf('=') + 1).replaceAll("[\"']", "");
        names.addAll(List.of(value.strip().split("\\s+", -1)));
      }
    }
    names.remove("");
    for (PackageManager manager : values()) {
      if (Stream.of(manager.systems.split(" ", -1)).anyMatch(names::contains)) {
        return manager;
      }
    }
    return UNKNOWN;
  }
}

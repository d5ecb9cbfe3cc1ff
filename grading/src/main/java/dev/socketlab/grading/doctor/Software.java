package dev.socketlab.grading.doctor;

import java.util.List;

/** Software that can be installed, with its packages in apt, dnf, apk and pacman. */
enum Software {
  BUBBLEWRAP("bubblewrap", "bubblewrap", "bubblewrap", "bubblewrap"),
  /** On Alpine also coreutils: the env of BusyBox cannot reset signals. */
  UTIL_LINUX("util-linux", "util-linux", "util-linux coreutils", "util-linux"),
  /** On Fedora the package name depends on the release, but the file name does not. */
  SCRIPT("bsdutils", "/usr/bin/script", "util-linux", "util-linux"),
  PYTHON("python3", "python3", "python3", "python"),
  /** The version of the running Java: others may be too old. */
  JDK(
      "openjdk-" + Runtime.version().feature() + "-jdk-headless",
      "java-latest-openjdk-devel",
      "openjdk" + Runtime.version().feature() + "-jdk",
      "jdk-openjdk"),
  GCC("gcc libc6-dev", "gcc glibc-devel", "gcc musl-dev", "gcc"),
  GXX("g++", "gcc-c++", "g++", "gcc"),
  MAKE("make", "make", "make", "make"),
  NODE("nodejs", "nodejs", "nodejs", "nodejs"),
  NPM("npm", "nodejs-npm", "npm", "npm"),
  GO("golang-go", "golang", "go", "go"),
  CARGO("cargo", "cargo", "cargo", "rust"),
  CMAKE("cmake", "cmake", "cmake", "cmake"),
  MAVEN("maven", "maven", "maven", "maven");

  private final String apt;
  private final String dnf;
  private final String apk;
  private final String pacman;

  Software(String apt, String dnf, String apk, String pacman) {
    this.apt = apt;
    this.dnf = dnf;
    this.apk = apk;
    this.pacman = pacman;
  }

  /** The package names of that system; Debian's if the system is unknown. */
  List<String> packages(PackageManager manager) {
    String names =
        switch (manager) {
          case APT, UNKNOWN -> apt;
          case DNF -> dnf;
          case APK -> apk;
          case PACMAN -> pacman;
        };
    return List.of(names.split(" ", -1));
  }
}

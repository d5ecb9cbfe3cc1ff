package dev.socketlab.grading.doctor;

import java.util.List;

/** What can be installed, and the packages that it comes in. */
enum Software {
  BUBBLEWRAP("bubblewrap", "bubblewrap", "bubblewrap", "bubblewrap"),
  /** Also "env" of coreutils: Alpine's own does not set signals back. */
  UTIL_LINUX("util-linux", "util-linux", "util-linux coreutils", "util-linux"),
  /** In Fedora the package's name depends on the release; the file's does not. */
  SCRIPT("bsdutils", "/usr/bin/script", "util-linux", "util-linux"),
  PYTHON("python3", "python3", "python3", "python"),
  /** The one that goes with the Java that runs this: others may be too old. */
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

  /** As that system calls them; Debian's names where the system is unknown. */
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

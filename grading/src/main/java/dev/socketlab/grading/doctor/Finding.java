package dev.socketlab.grading.doctor;

import java.util.List;

/**
 * What one probe has shown.
 *
 * @param name of what was tried
 * @param works whether it does what the grader needs
 * @param detail what was seen; where it does not work, what the grader loses
 * @param missing what helps if it is installed
 * @param advice commands that help, or what else does
 */
record Finding(
    String name, boolean works, String detail, List<Software> missing, List<String> advice) {

  static Finding yes(String name, String detail) {
    return new Finding(name, true, detail, List.of(), List.of());
  }

  static Finding no(String name, String detail) {
    return new Finding(name, false, detail, List.of(), List.of());
  }

  static Finding missing(String name, String detail, Software software) {
    return new Finding(name, false, detail, List.of(software), List.of());
  }

  Finding with(String otherDetail) {
    return new Finding(name, works, otherDetail, missing, advice);
  }

  Finding advised(List<String> otherAdvice) {
    return new Finding(name, works, detail, missing, otherAdvice);
  }
}

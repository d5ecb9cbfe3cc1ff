package dev.socketlab.grading.doctor;

import java.util.List;

/**
 * What one probe has shown.
 *
 * @param name of what was tried
 * @param works whether it does what the grader needs
 * @param detail what was seen; where it does not work, what the grader loses
 * @param unreachable the tool that submissions do not find; empty if they found all
 * @param missing what helps if it is installed
 * @param advice commands that help, or what else does
 */
record ProbeFinding(
    String name,
    boolean works,
    String detail,
    String unreachable,
    List<Software> missing,
    List<String> advice) {

  static ProbeFinding yes(String name, String detail) {
    return new ProbeFinding(name, true, detail, "", List.of(), List.of());
  }

  static ProbeFinding no(String name, String detail) {
    return new ProbeFinding(name, false, detail, "", List.of(), List.of());
  }

  static ProbeFinding missing(String name, String detail, Software software) {
    return new ProbeFinding(name, false, detail, "", List.of(software), List.of());
  }

  /** A tool that submissions do not find. */
  static ProbeFinding notFound(String name, String tool, Software software) {
    return new ProbeFinding(name, false, "not found", tool, List.of(software), List.of());
  }

  ProbeFinding with(String otherDetail) {
    return new ProbeFinding(name, works, otherDetail, unreachable, missing, advice);
  }

  ProbeFinding advised(List<String> otherAdvice) {
    return new ProbeFinding(name, works, detail, unreachable, missing, otherAdvice);
  }
}

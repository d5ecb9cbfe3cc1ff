package dev.socketlab.grading.doctor;

import java.util.List;

/**
 * The result of one probe.
 *
 * @param name of the probe
 * @param works whether the machine has what the grader needs
 * @param detail what was observed; if it does not work, what the grader has to do without
 * @param unreachable the tool that submissions cannot find; empty if none is missing
 * @param missing software to install
 * @param advice commands to run, or other remedies
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

  /** Submissions cannot find that tool. */
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

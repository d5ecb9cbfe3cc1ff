package dev.socketlab.grading.selfcheck;

/** Whether one mistake was caught. */
enum MistakeVerdict {
  CAUGHT("caught"),
  /** By the checks that it names, but one of them found another fault. */
  WITH_ANOTHER_HINT("caught, with the hint for another fault"),
  /** By the checks that it names, but unrelated ones failed, too. */
  AND_UNRELATED("caught, and failed by unrelated checks"),
  WRONG_CHECK("caught by the wrong check"),
  MISSED("missed"),
  /** The grader could not try it, for instance because a compiler is missing. */
  NOT_TRIED("not tried");

  private final String words;

  MistakeVerdict(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}

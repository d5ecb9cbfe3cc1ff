package dev.socketlab.grading.selfcheck;

/** What became of one mistake. */
enum MistakeVerdict {
  CAUGHT("caught"),
  /** By the check that names it, but others that have nothing to do with it failed, too. */
  AND_UNRELATED("caught, and failed by unrelated checks"),
  WRONG_CHECK("caught by the wrong check"),
  MISSED("missed"),
  /** The grader could not try it: a compiler is missing, say. */
  NOT_TRIED("not tried");

  private final String words;

  MistakeVerdict(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}

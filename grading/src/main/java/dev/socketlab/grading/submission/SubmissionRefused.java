package dev.socketlab.grading.submission;

/** What was handed in is broken, too large, or reaches out of its folder. */
public final class SubmissionRefused extends Exception {

  private static final long serialVersionUID = 1L;

  /**
   * @param name the folder's or the archive's
   * @param why the rest of the sentence
   */
  SubmissionRefused(String name, String why) {
    super(name + ": " + why);
  }

  /** A name for use in a sentence: quoted, and cut to a readable length. */
  static String quoted(String name) {
    int longest = 80;
    return '"'
        + (name.codePointCount(0, name.length()) > longest
            ? name.substring(0, name.offsetByCodePoints(0, longest)) + "…"
            : name)
        + '"';
  }
}

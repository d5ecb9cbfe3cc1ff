package dev.socketlab.grading.dialect;

/**
 * Why the grader cannot judge what a program answers: the program shows that it expects requests of
 * a form that was not found.
 *
 * @param summary the reason, a sentence
 * @param sent an example of what was tried; may be empty
 * @param received the reply to it
 */
public record UnknownProtocol(String summary, String sent, String received) {

  /** What a student or a teacher can do. */
  public static final String HINT =
      "hand in the client that it works with, or state in a read-me what a request looks like, for"
          + " example \"Usage: ADD <a> <b>\"";
}

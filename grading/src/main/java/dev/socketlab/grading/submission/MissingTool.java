package dev.socketlab.grading.submission;

/** This machine, or what is provided, lacks what a program needs: nobody's zero. */
public final class MissingTool extends Exception {

  private static final long serialVersionUID = 1L;

  public MissingTool(String tool) {
    this(tool, "which is not on this machine");
  }

  private MissingTool(String what, String where) {
    super("needs " + what + ", " + where);
  }

  /**
   * A library of which a build tool did not find its copy: there is no network to fetch it from.
   */
  static MissingTool library(String tool, String library) {
    return new MissingTool(
        "the " + tool + " library " + library,
        "which is not provided (--provide " + tool + "=DIR)");
  }
}

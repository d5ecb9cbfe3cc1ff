package dev.socketlab.grading.submission;

/** This machine lacks what a program needs: nobody's zero. */
public final class MissingTool extends Exception {

  private static final long serialVersionUID = 1L;

  public MissingTool(String tool) {
    super("needs " + tool + ", which is not on this machine");
  }
}

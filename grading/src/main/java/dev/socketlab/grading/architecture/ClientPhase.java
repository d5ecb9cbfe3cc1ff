package dev.socketlab.grading.architecture;

/** What the clients were doing when the program was looked at. */
public enum ClientPhase {
  BEFORE("nobody has come yet"),
  IDLE("all silent"),
  ASKING("all ask at once"),
  LEAVING("the others have left"),
  LEFT("all have left"),
  AGAIN("one more has come after all had left");

  private final String words;

  ClientPhase(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}

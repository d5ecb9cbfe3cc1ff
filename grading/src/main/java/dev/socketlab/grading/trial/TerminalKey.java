package dev.socketlab.grading.trial;

/** A key that the terminal handles itself, without passing it to the program. */
public enum TerminalKey {
  END_OF_INPUT(4, "Ctrl-D"),
  INTERRUPT(3, "Ctrl-C");

  private final byte code;
  private final String words;

  TerminalKey(int code, String words) {
    this.code = (byte) code;
    this.words = words;
  }

  byte code() {
    return code;
  }

  @Override
  public String toString() {
    return words;
  }
}

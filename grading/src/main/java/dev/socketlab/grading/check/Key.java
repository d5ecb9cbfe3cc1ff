package dev.socketlab.grading.check;

/** A key that a terminal answers itself, without handing it to the program. */
public enum Key {
  END_OF_INPUT(4, "Ctrl-D"),
  INTERRUPT(3, "Ctrl-C");

  private final byte code;
  private final String words;

  Key(int code, String words) {
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

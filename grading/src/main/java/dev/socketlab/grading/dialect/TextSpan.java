package dev.socketlab.grading.dialect;

/** The position of something in a text. */
record TextSpan(int from, int to) {

  String before(String text) {
    return text.substring(0, from);
  }

  String in(String text) {
    return text.substring(from, to);
  }

  String after(String text) {
    return text.substring(to);
  }
}

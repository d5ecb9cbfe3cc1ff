package dev.socketlab.common.frame;

/** How a client shows where its messages end. */
public enum Framing {
  /** Line or raw, whichever the first message shows. */
  AUTO,
  /** Each message is a line of UTF-8, ended by LF or CRLF. */
  LINE,
  /** Each arrival is a message: simple, common, and wrong as soon as the network cuts a message. */
  RAW
}

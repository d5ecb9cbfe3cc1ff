package dev.socketlab.common.frame;

/** How a client shows where its messages end. */
public enum Framing {
  /** LINE or RAW, depending on the client's first message. */
  AUTO,
  /** Each message is a line of UTF-8, ended by LF or CRLF. */
  LINE,
  /** Each read is a message: simple, common, and wrong as soon as the network cuts a message. */
  RAW
}

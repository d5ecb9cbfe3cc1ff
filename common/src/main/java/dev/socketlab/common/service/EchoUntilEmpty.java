package dev.socketlab.common.service;

/**
 * An echo for one client that an empty message ends. TCP carries no empty message, so an empty line
 * stands for it: a line end where a line would begin. The bytes before it are echoed; the empty
 * line is not.
 *
 * <p>A read may end anywhere, even between a line and its end, or within CR LF. So the place where
 * a line begins is remembered from one piece to the next.
 */
public final class EchoUntilEmpty implements Service {

  private boolean lineBegins = true;

  /** A CR came at the start of a line: part of an empty line, or the first byte of another one. */
  private boolean returned;

  @Override
  public Next answer(Message piece, Reply reply) {
    for (int i = 0; i < piece.length(); i++) {
      byte b = piece.at(i);
      if (b == '\n' && lineBegins) {
        return Next.CLOSE;
      }
      if (returned) {
        reply.append((byte) '\r');
        lineBegins = false;
      }
      returned = b == '\r' && lineBegins;
      if (!returned) {
        reply.append(b);
        lineBegins = b == '\n';
      }
    }
    return Next.STAY;
  }

  @Override
  public boolean needsWholeMessages() {
    return false;
  }
}

package dev.socketlab.common.service;

/**
 * An echo for one client, which an empty message ends. Since TCP carries no empty message, it is
 * what a person sends who types nothing: a line end where a line would begin. The bytes before it
 * come back as they came; the empty line does not.
 *
 * <p>A buffer may end anywhere, also between a line and its end, or within CR LF. So where a line
 * begins is remembered from one piece to the next.
 */
public final class EchoUntilEmpty implements Service {

  private boolean lineBegins = true;

  /** A CR came where a line begins: it is a part of an empty line, or the first byte of another. */
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

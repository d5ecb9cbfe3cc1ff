package dev.socketlab.common.service;

/**
 * Sends the same bytes back as they arrive. It needs no whole messages: an echo that waited for
 * line ends would hold back what a client without lines sent, and would have to limit their length.
 */
public final class Echo implements Service {

  @Override
  public Next answer(Message message, Reply reply) {
    message.copyTo(reply);
    return Next.STAY;
  }

  @Override
  public boolean needsWholeMessages() {
    return false;
  }
}

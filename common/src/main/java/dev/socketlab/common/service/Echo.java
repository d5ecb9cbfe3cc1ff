package dev.socketlab.common.service;

/**
 * Gives back the very bytes, as they come. It asks for no whole messages: an echo that waited for
 * line ends would hold back what a client without lines sent, and would have to set lines a limit.
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

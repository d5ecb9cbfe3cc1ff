package dev.socketlab.common.service;

import java.util.function.Consumer;

/** Passes every message to a watcher before it is answered. */
public final class Watched implements Service {

  private final Service service;
  private final Consumer<Message> watcher;

  public Watched(Service service, Consumer<Message> watcher) {
    this.service = service;
    this.watcher = watcher;
  }

  @Override
  public Next answer(Message message, Reply reply) {
    watcher.accept(message);
    return service.answer(message, reply);
  }

  @Override
  public boolean needsWholeMessages() {
    return service.needsWholeMessages();
  }

  @Override
  public void left(Departure how) {
    service.left(how);
  }
}

package dev.socketlab.common.service;

import java.util.concurrent.atomic.AtomicReference;

/**
 * Gives a line back signed with the server's name: {@code Foo: hello}. {@code NAME=NEW} renames the
 * server, for every client from the next line on.
 *
 * <p>All clients' threads share the name. Reading and replacing it is one step: otherwise two
 * clients that rename at the same time could both be told that they replaced the same name.
 */
public final class Named implements Service {

  private static final String RENAME = "NAME=";

  private final AtomicReference<String> name;

  public Named(String name) {
    this.name = new AtomicReference<>(name);
  }

  @Override
  public Next answer(Message message, Reply reply) {
    String text = message.text();
    if (text.startsWith(RENAME)) {
      rename(text.substring(RENAME.length()).strip(), reply);
    } else {
      reply.append(name.get()).append(": ");
      message.copyTo(reply);
    }
    return Next.STAY;
  }

  @Override
  public boolean needsWholeMessages() {
    return true;
  }

  private void rename(String wanted, Reply reply) {
    if (Names.isName(wanted)) {
      String old = name.getAndSet(wanted);
      reply.append(wanted).append(": renamed from ").append(old);
    } else {
      reply.append(Names.refusal(wanted));
    }
  }
}

package dev.socketlab.common.service;

import java.util.Locale;

/** Gives a line back in upper case, as Unicode has it: {@code straße} becomes {@code STRASSE}. */
public final class Upper implements Service {

  @Override
  public Next answer(Message message, Reply reply) {
    reply.append(message.text().toUpperCase(Locale.ROOT)); // ROOT: in Turkish, i becomes another I
    return message.length() == 0 ? Next.BLANK : Next.STAY;
  }

  @Override
  public boolean needsWholeMessages() {
    return true;
  }
}

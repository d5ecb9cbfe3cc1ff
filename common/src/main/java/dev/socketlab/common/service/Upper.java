package dev.socketlab.common.service;

import java.util.Locale;

/** Sends a line back in upper case by Unicode's rules: {@code straße} becomes {@code STRASSE}. */
public final class Upper implements Service {

  @Override
  public Next answer(Message message, Reply reply) {
    reply.append(
        message.text().toUpperCase(Locale.ROOT)); // ROOT: Turkish has another capital for i
    return message.length() == 0 ? Next.BLANK : Next.STAY;
  }

  @Override
  public boolean needsWholeMessages() {
    return true;
  }
}

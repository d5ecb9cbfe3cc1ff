package dev.socketlab.common.cli;

/** What not every server can do. */
public enum Ability {
  /** Its clients can send each other lines: {@code --service chat}. */
  CHAT,
  /** It can listen to one client after the other: {@code --turns}. */
  TURNS
}

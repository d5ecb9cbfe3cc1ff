package dev.socketlab.common.cli;

/** What not every way of waiting can do. */
public enum Ability {
  /** Its clients hear each other: {@code --service chat}. */
  CHAT,
  /** It listens to one client after the other: {@code --turns}. */
  TURNS
}

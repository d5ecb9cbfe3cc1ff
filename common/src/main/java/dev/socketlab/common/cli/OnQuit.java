package dev.socketlab.common.cli;

/** What a server does when one client of a group has quit. */
public enum OnQuit {
  STOP,
  NEXT_GROUP
}

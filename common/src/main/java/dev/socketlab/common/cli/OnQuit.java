package dev.socketlab.common.cli;

/** What a server does when a group of clients has come to its end. */
public enum OnQuit {
  STOP,
  NEXT_GROUP
}

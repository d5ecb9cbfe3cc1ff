package dev.socketlab.grading.grade;

/** What a check can find out about a program besides whether it passes. */
public enum Observation {
  /** What a second client meets while the first is connected. */
  SECOND_CLIENT,
  /** After which departure of a client no further one was served. */
  DEPARTURE,
  /** How a server handles several clients, whether the check accepts that or not. */
  ARCHITECTURE
}

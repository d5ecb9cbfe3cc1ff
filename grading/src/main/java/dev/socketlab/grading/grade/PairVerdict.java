package dev.socketlab.grading.grade;

/**
 * How a client and a server got along.
 *
 * @param outcome skipped where one of the two was not there to be tried
 * @param why what went wrong, in a line; empty where nothing did
 */
public record PairVerdict(Outcome outcome, String why) {}

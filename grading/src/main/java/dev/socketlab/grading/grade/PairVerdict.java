package dev.socketlab.grading.grade;

/**
 * How a client and a server got along.
 *
 * @param outcome skipped if one of the two could not be tried
 * @param why what went wrong, in one line; empty if nothing did
 */
public record PairVerdict(Outcome outcome, String why) {}

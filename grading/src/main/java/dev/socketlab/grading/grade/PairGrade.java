package dev.socketlab.grading.grade;

/**
 * The verdict on a client and a server that were tried together.
 *
 * @param client the submission whose client it was
 * @param server the submission whose server it was, perhaps the same
 * @param program which server
 */
public record PairGrade(String client, String server, String program, PairVerdict verdict) {}

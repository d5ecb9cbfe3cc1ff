package dev.socketlab.grading.worker;

import java.nio.file.Path;

/**
 * A client and a server that are to talk to each other.
 *
 * @param client the submission whose client it is
 * @param server the submission whose server it is
 * @param program which server, as the assignment calls it
 */
public record Pair(Path client, Path server, String program) {}

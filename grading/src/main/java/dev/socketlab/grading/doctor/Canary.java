package dev.socketlab.grading.doctor;

import java.nio.file.Path;

/**
 * What no program behind a wall may reach.
 *
 * @param port of a listener on this machine
 * @param secret a file that only the caller may read
 */
record Canary(int port, Path secret) {}

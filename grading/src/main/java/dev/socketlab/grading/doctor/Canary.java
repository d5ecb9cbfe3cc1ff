package dev.socketlab.grading.doctor;

import java.nio.file.Path;

/**
 * What no sandboxed program may reach.
 *
 * @param port of a listener outside the sandbox
 * @param secret a file that only the user may read
 */
record Canary(int port, Path secret) {}

package dev.socketlab.grading.process;

/**
 * A limit that a program broke, for which it was ended.
 *
 * @param deed "used more than 512 MiB of memory"
 * @param nanoTime when it was seen, as by {@link System#nanoTime}
 */
public record LimitBreach(String deed, long nanoTime) {}

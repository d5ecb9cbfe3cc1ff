package dev.socketlab.grading.process;

import dev.socketlab.grading.sandbox.LimitKind;

/**
 * A limit that a program broke, for which it was ended.
 *
 * @param limit which one
 * @param deed "used more than 512 MiB of memory"
 * @param nanoTime when it was seen, as by {@link System#nanoTime}
 */
public record LimitBreach(LimitKind limit, String deed, long nanoTime) {}

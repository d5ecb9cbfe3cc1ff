package dev.socketlab.grading.process;

import dev.socketlab.grading.sandbox.LimitKind;

/**
 * A limit that a program broke, for which it was ended.
 *
 * @param limit the kind of limit
 * @param deed what the program did, as in "used more than 512 MiB of memory"
 * @param nanoTime when this was noticed, in {@link System#nanoTime}
 */
public record LimitBreach(LimitKind limit, String deed, long nanoTime) {}

/**
 * The moves: what one peer or many do to a program on the wire, a class each. A move judges
 * nothing; it describes what was done, for the check that judges.
 */
package dev.socketlab.grading.wire.move;

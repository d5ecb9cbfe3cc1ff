/**
 * The moves: what is done to a program on the wire, by one peer or by many, a class each. A move
 * judges nothing; it says in words what was done, for whoever judges.
 */
package dev.socketlab.grading.wire.move;

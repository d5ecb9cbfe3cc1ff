/**
 * Finds out about a program what it does not say: how it is started, where it listens, how it
 * speaks. All that is tried and learned is kept in words.
 */
package dev.socketlab.grading.subject;

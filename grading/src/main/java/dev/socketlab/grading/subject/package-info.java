/**
 * Finds out about a program what it does not say: how it is started and where it listens. All that
 * is tried is kept in words.
 */
package dev.socketlab.grading.subject;

/**
 * Finds out about a program what it does not say: how it speaks. What was learned is kept in words.
 */
package dev.socketlab.grading.subject;

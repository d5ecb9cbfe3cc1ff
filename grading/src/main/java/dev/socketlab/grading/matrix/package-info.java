/** {@code ./socketlab matrix}: every client of a class with every server of the class. */
package dev.socketlab.grading.matrix;

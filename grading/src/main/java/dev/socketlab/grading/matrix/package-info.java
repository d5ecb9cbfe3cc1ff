/** {@code ./socketlab matrix}: every client of a class against every server of it. */
package dev.socketlab.grading.matrix;

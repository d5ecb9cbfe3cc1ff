/** The grader's main class and its command {@code grade}. */
package dev.socketlab.grading;

/** The program {@code grading}. */
package dev.socketlab.grading;

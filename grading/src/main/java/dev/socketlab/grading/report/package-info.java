/**
 * Writes the results of a run: to the terminal, as HTML, as JSON and as CSV. Knows grades, but not
 * how they came about.
 */
package dev.socketlab.grading.report;

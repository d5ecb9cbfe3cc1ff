/** Compares the grader's verdicts on real programs with a catalog of the truth about each. */
package dev.socketlab.grading.catalog;

/** Compares the grader's verdicts on real programs with a catalog of the truth about them. */
package dev.socketlab.grading.catalog;

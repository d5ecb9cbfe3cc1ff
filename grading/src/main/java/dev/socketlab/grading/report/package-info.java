/**
 * Tells people and machines what a run found out: a page in the terminal, files to read, to import
 * and to browse. It knows grades and nothing of how they came about.
 */
package dev.socketlab.grading.report;

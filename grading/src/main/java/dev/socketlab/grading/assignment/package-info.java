/** What students must hand in: the programs of an assignment, with their checks and points. */
package dev.socketlab.grading.assignment;

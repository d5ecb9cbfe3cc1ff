/**
 * The grader graded: good programs with one mistake each, made by named mutations, tell whether
 * each mistake is caught by the check that names it; the examples, graded again and again under
 * load, tell whether verdicts depend on the machine.
 */
package dev.socketlab.grading.selfcheck;

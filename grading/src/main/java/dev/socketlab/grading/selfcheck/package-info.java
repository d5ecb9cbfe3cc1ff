/**
 * Grades the grader. Good programs with one mistake each, made by named mutations, show whether
 * each mistake is caught by the checks that it names; the examples, graded several times under
 * load, show whether verdicts depend on the machine.
 */
package dev.socketlab.grading.selfcheck;

/** Checks that an assignment describes itself, as conversations. */
package dev.socketlab.grading.suite.scenario;

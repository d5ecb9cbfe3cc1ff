/** What is required of a server that listens to three clients in turn, a class each. */
package dev.socketlab.grading.suite.turns;

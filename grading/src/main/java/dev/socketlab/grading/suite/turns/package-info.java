/** What is required of a server that listens to three clients in turn, one class per check. */
package dev.socketlab.grading.suite.turns;

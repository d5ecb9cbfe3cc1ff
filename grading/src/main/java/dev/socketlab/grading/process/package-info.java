/**
 * Runs programs under test as processes: starts them, feeds them input, reads their output, and
 * ends them with everything that they started.
 */
package dev.socketlab.grading.process;

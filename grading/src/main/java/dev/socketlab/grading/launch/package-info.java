/**
 * How a program is launched: finds the arguments, variables and typed answers that make it listen
 * or connect, by starting it. Knows nothing of what is said on a connection.
 */
package dev.socketlab.grading.launch;

/**
 * Walls around submissions: what of the machine a cell and a program in it see, what they may use,
 * and which processes are a program's.
 */
package dev.socketlab.grading.sandbox;

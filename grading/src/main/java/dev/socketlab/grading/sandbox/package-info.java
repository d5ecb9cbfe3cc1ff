/**
 * Sandboxes around submissions: what of the machine a worker and its programs see, what they may
 * use, and which processes belong to a program.
 */
package dev.socketlab.grading.sandbox;

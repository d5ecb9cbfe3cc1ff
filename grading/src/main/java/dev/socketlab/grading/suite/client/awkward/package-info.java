/**
 * Servers that do what a client must be ready for, one per class, with what a good client does
 * then. One more, the server that is not there, needs no class.
 */
package dev.socketlab.grading.suite.client.awkward;

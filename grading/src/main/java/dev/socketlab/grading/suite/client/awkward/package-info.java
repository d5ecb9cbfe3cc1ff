/**
 * Servers that do what a client has to be ready for, one a class, and what a good client does then.
 * One more, the server that is not there, needs no class.
 */
package dev.socketlab.grading.suite.client.awkward;

/**
 * Input that is drawn: expressions, bytes in pieces, conversations of several clients. Each value
 * knows what is right by how it was made, and can be made smaller while it still fails.
 */
package dev.socketlab.grading.generate;

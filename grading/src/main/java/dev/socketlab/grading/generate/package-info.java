/**
 * Random input: expressions, bytes in pieces, conversations of several clients. The right answer to
 * each value is known from its construction, and it can be shrunk while it still fails.
 */
package dev.socketlab.grading.generate;

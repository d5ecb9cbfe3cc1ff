/**
 * The program around the connection: it sends what a person types or a pipe contains, and shows
 * what arrives.
 *
 * <p>The program waits for standard input and for the network, and can cancel neither read. So each
 * has a thread of its own ({@link dev.socketlab.client.cli.Traffic}). One queue carries their
 * events to a session, which alone writes to the screen and decides when to leave. Only at a
 * terminal where lines can be edited can reading be cancelled: there the session itself reads
 * ({@link dev.socketlab.client.cli.Editor}), and another thread shows what arrives ({@link
 * dev.socketlab.client.cli.ReplyPrinter}).
 */
package dev.socketlab.client.cli;

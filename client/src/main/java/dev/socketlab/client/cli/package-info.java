/**
 * The program around the connection: what a person or a pipe says goes out, what arrives is shown.
 *
 * <p>Standard input and the network are both waited for, and neither read can be given up halfway.
 * So each has a thread of its own ({@link dev.socketlab.client.cli.Traffic}), and one queue brings
 * what they meet to a session, which alone writes to the screen and decides when to leave. Only at
 * a terminal that lets lines be edited can reading be given up: there the session itself reads
 * ({@link dev.socketlab.client.cli.Editor}), and one thread more shows what arrives ({@link
 * dev.socketlab.client.cli.ReplyPrinter}).
 */
package dev.socketlab.client.cli;

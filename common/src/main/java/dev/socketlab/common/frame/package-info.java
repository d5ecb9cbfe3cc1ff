/**
 * From a stream of bytes to messages and back. TCP keeps the order of bytes and nothing else: what
 * was sent in one piece may arrive in several, and several in one. Where a message ends must be
 * said by the bytes themselves; {@code docs/protocol.md} says how.
 */
package dev.socketlab.common.frame;

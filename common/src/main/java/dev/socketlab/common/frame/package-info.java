/**
 * From a stream of bytes to messages and back. TCP keeps the order of bytes and nothing else: what
 * was sent in one piece may arrive in several, and several in one. The bytes themselves must show
 * where a message ends; {@code docs/protocol.md} describes how.
 */
package dev.socketlab.common.frame;

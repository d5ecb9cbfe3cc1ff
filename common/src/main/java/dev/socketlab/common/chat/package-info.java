/**
 * Clients that speak to each other. The lines and notices are told in {@code docs/services.md};
 * sockets, threads and what becomes of a client that does not read are the way of waiting's.
 */
package dev.socketlab.common.chat;

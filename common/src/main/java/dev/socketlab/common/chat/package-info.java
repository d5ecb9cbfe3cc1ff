/**
 * Clients that send each other lines. {@code docs/services.md} describes the lines and notices.
 * Sockets, threads and clients that do not read are the server's concern.
 */
package dev.socketlab.common.chat;

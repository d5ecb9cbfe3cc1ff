/** A client's connection, and conversations on top of it. */
package dev.socketlab.client;

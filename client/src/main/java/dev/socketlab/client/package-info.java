/** A client that keeps talking: the connection itself, and conversations on top of it. */
package dev.socketlab.client;

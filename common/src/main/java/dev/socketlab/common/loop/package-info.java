/**
 * One thread for all clients: it waits in select until some sockets are ready, does what can be
 * done at once, and waits again. Nothing here ever waits for a single client.
 */
package dev.socketlab.common.loop;

/**
 * One thread for all clients: it waits in select for whichever socket is ready, does what can be
 * done at once, and waits again. Nothing here ever waits for one client.
 */
package dev.socketlab.common.loop;

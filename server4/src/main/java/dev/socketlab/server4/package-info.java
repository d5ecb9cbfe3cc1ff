/**
 * server4: all clients in one thread, with select; echo.
 *
 * <p>The same loop as server3 with the simplest service: the same bytes back. That makes it the one
 * to measure a way of waiting with, since nearly all that it does is the kernel's work.
 *
 * <p>An echo needs no messages. It gives back what came as it came, without looking for line ends:
 * any bytes, any length, whatever the framing. It reads into one buffer that all clients share and
 * writes from that same buffer; a client costs no buffer of its own unless it does not read. Then
 * what the socket did not take is copied, the client is not read until that is gone, and nobody
 * else notices.
 *
 * <p>Compare it with server2: {@code java -jar server2.jar --service echo}, and see {@code
 * docs/evidence/performance.md}.
 */
package dev.socketlab.server4;

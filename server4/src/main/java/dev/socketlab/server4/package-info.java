/**
 * server4: all clients in one thread, with select; echo.
 *
 * <p>Begin with {@link dev.socketlab.server4.Server4Lesson}: the whole idea in one file. Run it
 * with {@code ./socketlab server4 --lesson}. The real server is {@link
 * dev.socketlab.common.loop.SelectLoop}.
 *
 * <p>It is the same loop as in server3 with the simplest service: the same bytes back. Nearly all
 * of its work is the kernel's, so it is the server to measure the loop itself with.
 *
 * <p>An echo needs no messages. It sends back what came as it came, without looking for line ends:
 * any bytes, any length, whatever the framing. It reads into one buffer that all clients share and
 * writes from that same buffer, so a client costs no buffer of its own unless it does not read.
 * Then what the socket did not take is copied, the client is not read until that is gone, and
 * nobody else notices.
 *
 * <p>Compare it with server2: {@code java -jar server2.jar --service echo}, and see {@code
 * docs/evidence/performance.md}.
 */
package dev.socketlab.server4;

/**
 * server2: a thread for each client.
 *
 * <p>One thread waits in {@code accept}; for each client that comes it starts another, which waits
 * in {@code read}, answers, and waits again. Each thread reads like a program for one client. When
 * a client is slow, its thread waits and no other does: try {@code --delay 3000} with two clients,
 * here and on server3.
 *
 * <p>What it costs:
 *
 * <ul>
 *   <li>Memory for each client, idle ones too: a stack and a buffer. Some thousand clients are
 *       well; a hundred thousand are not. {@code --threads virtual} (JDK 21 or newer) makes a
 *       thread cost about what its stack holds just now: the JVM waits in one select for all of
 *       them, and what looks like a blocking {@code read} is a hand-over to the next thread.
 *   <li>What clients share must be safe for use from many threads. Here they share the service, and
 *       the list of clients, whose methods are synchronized.
 *   <li>An end must be thought of: a thread that is blocked in {@code read} looks at no flag. To
 *       close its socket is what wakes it.
 *   <li>A thread can wait for one thing only. In a chat a client is to be told what others say
 *       while its thread waits in {@code read}. If each thread wrote to all sockets, one client
 *       that does not read would soon stop everybody. So a chat has a second thread for each
 *       client, which waits for its {@link dev.socketlab.common.service.Outbox}, and the outbox is
 *       bounded.
 *   <li>A fault must be caught at the edge of each thread; one that is not ends that thread
 *       silently, and its client waits for ever.
 * </ul>
 */
package dev.socketlab.server2;

/**
 * server2: a thread for each client.
 *
 * <p>Begin with {@link dev.socketlab.server2.Server2Lesson}: the whole idea in one file. Run it
 * with {@code ./socketlab server2 --lesson}. {@link dev.socketlab.server2.ThreadPerClientServer} is
 * the real server.
 *
 * <p>One thread waits in {@code accept}. For each client it starts another, which waits in {@code
 * read}, answers, and waits again. Each thread reads like a program for one client. When a client
 * is slow, its own thread waits and no other: try {@code --delay 3000} with two clients, here and
 * on server3.
 *
 * <p>What it costs:
 *
 * <ul>
 *   <li>Memory for each client, even an idle one: a stack and a buffer. A few thousand clients are
 *       fine; a hundred thousand are not. With {@code --threads virtual} (JDK 21 or newer) a thread
 *       costs about as much as its stack holds at the moment: the JVM waits in one select for all
 *       of them, and what looks like a blocking {@code read} is a switch to the next thread.
 *   <li>What clients share must be safe for use from many threads. Here they share the service, and
 *       the list of clients, whose methods are synchronized.
 *   <li>Stopping takes thought: a thread that is blocked in {@code read} looks at no flag. Closing
 *       its socket wakes it.
 *   <li>A thread can wait for one thing only. In a chat, a client must be sent what others say
 *       while its thread waits in {@code read}. If each thread wrote to all sockets, one client
 *       that does not read would soon stop everybody. So in a chat each client has a second thread,
 *       which waits for its {@link dev.socketlab.common.service.Outbox}, and the outbox is bounded.
 *   <li>Each thread must catch its own faults. An uncaught one ends the thread silently, and its
 *       client waits forever.
 * </ul>
 */
package dev.socketlab.server2;

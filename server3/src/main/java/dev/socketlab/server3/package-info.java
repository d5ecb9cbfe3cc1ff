/**
 * server3: all clients in one thread, with select; arithmetic.
 *
 * <p>Begin with {@link dev.socketlab.server3.Server3Lesson}: the whole idea in one file. Run it
 * with {@code ./socketlab server3 --lesson}. The real server is {@link
 * dev.socketlab.common.loop.SelectLoop}; read it next, then the diagram in {@code
 * NonBlockingConnection}.
 *
 * <p>The thread asks the kernel "which of these sockets is ready?", and sleeps until one is. Then
 * it does for each ready one what can be done at once, and asks again. No locks, no thread for each
 * client, thousands of connections; in return nothing may ever wait. Three traps:
 *
 * <ul>
 *   <li><b>A read brings bytes, not messages.</b> Half a line may come, or three and a half. What a
 *       blocking server can leave to {@code readLine} must be kept here between two reads, for each
 *       client: {@link dev.socketlab.common.frame.Conversation}.
 *   <li><b>A write takes what there is room for.</b> If a client does not read, its buffers fill
 *       up; then a write takes only a part, or nothing. The rest is kept and sent when the socket
 *       is ready to write. Meanwhile that client is not read: otherwise its replies would pile up
 *       without bound.
 *   <li><b>Ready is a state, not an event.</b> A socket at the end of its stream stays readable,
 *       and an idle one stays writable. If you register interest in an event and do not handle it,
 *       {@code select} returns at once, forever: the loop spins.
 * </ul>
 *
 * <p>And the price: a long computation for one client holds up everybody. That is why {@link
 * dev.socketlab.common.calc} limits a line, and what {@code --delay 3000} shows.
 *
 * <p>With {@code --turns 3} the loop listens to its clients in strict order. The simple way is to
 * wait in {@code read} for the client whose turn it is; but then a client that leaves is noticed
 * only when its turn comes. Here all are watched, and those that have to wait for their turn are
 * held: {@link dev.socketlab.common.loop.Turns}.
 */
package dev.socketlab.server3;

/**
 * server3: all clients in one thread, with select; arithmetic.
 *
 * <p>The thread asks the kernel "which of these sockets is ready?", and sleeps until one is. Then
 * it does for each ready one what can be done at once, and asks again. No locks, no thread for each
 * client, thousands of connections; in return nothing may ever wait. Three traps:
 *
 * <ul>
 *   <li><b>A read brings bytes, not messages.</b> Half a line may come, or three and a half. What a
 *       blocking server could hide in {@code readLine} must be kept here between two reads, for
 *       each client: {@link dev.socketlab.common.frame.Conversation}.
 *   <li><b>A write takes what there is room for.</b> A client that does not read fills its buffers;
 *       then a write takes a part or nothing. The rest is kept and sent when the socket is ready to
 *       write. Meanwhile that client is not read: else its replies would pile up without bound.
 *   <li><b>Ready is a state, not an event.</b> A socket at the end of its stream is readable for
 *       ever, an idle one writable for ever. Who asks for what he does not handle gets the same
 *       answer at once, and again: the loop spins.
 * </ul>
 *
 * <p>And the price: whoever computes for long holds up everybody. That is why {@link
 * dev.socketlab.common.calc} sets limits to a line, and what {@code --delay 3000} shows.
 *
 * <p>With {@code --turns 3} the loop listens to its clients in strict order. The simple way is to
 * wait in {@code read} for the one whose turn it is; then a client that leaves is noticed only when
 * its turn comes. Here all are watched, and who is not to speak yet is held: {@link
 * dev.socketlab.common.loop.Turns}.
 *
 * <p>Read {@link dev.socketlab.common.loop.SelectLoop} first, then the diagram in {@code
 * Connection}.
 */
package dev.socketlab.server3;

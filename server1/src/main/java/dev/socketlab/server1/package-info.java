/**
 * server1: one client at a time.
 *
 * <p>Begin with {@link dev.socketlab.server1.Server1Lesson}: the whole idea in one file, with
 * blocking calls. Run it with {@code ./socketlab server1 --lesson}. {@link
 * dev.socketlab.server1.Server1} is the real server.
 *
 * <p>The simplest server accepts a client, talks with it until it leaves, and accepts the next.
 * While it talks it waits in {@code read}, and so sees nothing else. A second client connects all
 * the same, because the kernel completes connections by itself and keeps them in the backlog. To
 * the second client the server looks alive and silent: {@code connect} worked, {@code send} works,
 * and {@code recv} waits for as long as the first client stays. This is {@code --when-busy queue}.
 *
 * <p>To show the second client an error instead, the server can close its listening socket, as the
 * lesson does. To do more, it must notice the second client while it talks with the first. Then it
 * must not wait in {@code read}, but for both sockets together, in {@code select}: the one it
 * listens on and the one it talks on. The choices:
 *
 * <ul>
 *   <li>{@code reset}: accept and close at once with a linger time of 0. The second client's {@code
 *       connect} works; its next operation fails with "connection reset".
 *   <li>{@code refuse}: close the listening socket while a client is served. Now {@code connect}
 *       itself fails. Clients that came into the backlog between the first accept and this close
 *       are reset. And a client that leaves and comes back may find the port still closed for a
 *       moment, until the server has noticed that it left.
 *   <li>{@code message}: accept, send {@code busy}, close. This is not as easy as it sounds: if the
 *       client has sent something, closing with these bytes unread makes the kernel send a reset,
 *       and the reset may overtake the word. So the server sends its word, ends its half of the
 *       stream, and reads on until the client ends its own.
 * </ul>
 *
 * <p>"The first client has left" is an event like others, and it may be queued behind bytes that
 * were not read yet. So a newcomer is turned away only when the first client has sent nothing more;
 * otherwise one that connects just after the first has closed would be turned away for nobody.
 *
 * <p>All this is {@link dev.socketlab.common.loop.SelectLoop} with a {@link
 * dev.socketlab.common.loop.Listener} that lets in one client at a time. Try {@code --delay 3000},
 * and watch who waits for what.
 */
package dev.socketlab.server1;

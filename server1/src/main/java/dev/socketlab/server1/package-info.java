/**
 * server1: one client at a time.
 *
 * <p>The simplest server accepts a client, talks with it until it leaves, and accepts the next.
 * While it talks it waits in {@code read}, and so sees nothing else: a second client connects all
 * the same, because the kernel completes connections by itself and keeps them in the backlog. To
 * the second client the server looks well and silent. Its {@code connect} worked, its {@code send}
 * works, and its {@code recv} waits for as long as the first one stays. This is {@code --when-busy
 * queue}.
 *
 * <p>To show the second client an error instead, the server must notice it while it is talking with
 * the first. So it must not wait in {@code read}, but for both sockets together, in {@code select}:
 * the one it listens on and the one it talks on. Then it has a choice:
 *
 * <ul>
 *   <li>{@code reset}: accept and close at once with a linger time of 0. The second client's {@code
 *       connect} works; its next operation fails with "connection reset".
 *   <li>{@code refuse}: close the listening socket while a client is served. Now {@code connect}
 *       itself fails. Between the first accept and this close others may have come into the
 *       backlog: they are reset. And a client that leaves and comes back may find the door still
 *       shut for a moment, until the server has noticed its leaving.
 *   <li>{@code message}: accept, say {@code busy}, close. Not as easy as it sounds: if the client
 *       has sent something, closing with these bytes unread makes the kernel send a reset, and the
 *       reset may overtake the word. The server says its word, ends its half of the stream, and
 *       reads on until the client ends its own.
 * </ul>
 *
 * <p>"The first has left" is an event like others, and may lie behind bytes that were not read yet.
 * A newcomer is turned away only when the first one has nothing more to say; else one that comes
 * just after the first has closed would find the seat taken by nobody.
 *
 * <p>All this is {@link dev.socketlab.common.loop.Listener} and {@link
 * dev.socketlab.common.loop.SelectLoop} with one seat. Try {@code --delay 3000}, and watch who
 * waits for what.
 */
package dev.socketlab.server1;

package dev.socketlab.client;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnknownHostException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Connects sockets. */
final class Dialer {

  private Dialer() {}

  /** A socket that can connect to this address. */
  static SocketChannel open(InetSocketAddress address) throws IOException {
    if (address.isUnresolved()) {
      throw new UnknownHostException(address.getHostString());
    }
    // A socket of the address's own family: the kernel then lists it in that family's table.
    return SocketChannel.open(
        address.getAddress() instanceof Inet4Address
            ? StandardProtocolFamily.INET
            : StandardProtocolFamily.INET6);
  }

  /**
   * Connects the channel, which is non-blocking then, or closes it; fails as {@link
   * Connection#connect} does.
   */
  static SocketChannel dial(SocketChannel channel, InetSocketAddress address, Duration timeout)
      throws IOException {
    try {
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      // The socket takes 0 for "without end". Converted so that it saturates: a timeout may be
      // longer than a long can count.
      long millis = TimeUnit.MILLISECONDS.convert(timeout);
      channel.socket().connect(address, (int) Math.max(1, Math.min(Integer.MAX_VALUE, millis)));
      if (channel.getLocalAddress().equals(channel.getRemoteAddress())) {
        // The kernel may pick the port that we dial as our own. TCP then connects the socket to
        // itself ("simultaneous open"), and a missing server looks like an echo server.
        channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        throw new ConnectException("Connection refused (the socket had reached itself)");
      }
      channel.configureBlocking(false);
      return channel;
    } catch (IOException e) {
      closeBecause(e, channel);
      throw saysReset(e) ? new ResetWhileConnectingException(e) : e;
    } catch (RuntimeException e) {
      closeBecause(e, channel);
      throw e;
    }
  }

  static void closeBecause(Exception failure, SocketChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }

  /** Java has no type for a reset, only this text ("Connection reset", "… reset by peer"). */
  static boolean saysReset(IOException e) {
    return e.getMessage() != null && e.getMessage().startsWith("Connection reset");
  }
}

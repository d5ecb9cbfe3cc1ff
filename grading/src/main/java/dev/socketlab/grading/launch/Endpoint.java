package dev.socketlab.grading.launch;

import dev.socketlab.grading.observe.SocketTable;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a program listens or connects to.
 *
 * @param address what its socket is bound to, perhaps a wildcard, or connected to
 */
public record Endpoint(InetAddress address, int port) {

  private static final Pattern IPV4 =
      Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})");

  static Endpoint of(SocketTable.Row listener) {
    return new Endpoint(listener.address(), listener.localPort());
  }

  static Endpoint onIpv4(int port) {
    return new Endpoint(loopback((byte) 127, 4), port);
  }

  static Endpoint onIpv6(int port) {
    return new Endpoint(loopback((byte) 0, 16), port);
  }

  /** The address to connect to first: on IPv4 if it takes both. */
  public InetSocketAddress reachedAt() {
    return new InetSocketAddress(
        address.isAnyLocalAddress() ? loopback((byte) 127, 4) : address, port);
  }

  /** Whether it is an IPv6 wildcard, which may take no IPv4 clients. */
  public boolean mayBeIpv6Only() {
    return address instanceof Inet6Address && address.isAnyLocalAddress();
  }

  /** The same on ::1. */
  public Endpoint onIpv6() {
    return onIpv6(port);
  }

  /** An address in its usual form, {@code 192.168.1.5}; empty if the text is something else. */
  static Optional<InetAddress> ipv4(String text) {
    Matcher parts = IPV4.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    byte[] bytes = new byte[parts.groupCount()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Integer.parseInt(parts.group(i + 1));
    }
    return Optional.of(address(bytes));
  }

  private static InetAddress loopback(byte first, int length) {
    byte[] bytes = new byte[length];
    bytes[0] = first;
    bytes[length - 1] = 1;
    return address(bytes);
  }

  private static InetAddress address(byte[] bytes) {
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException("an address of " + bytes.length + " bytes", impossible);
    }
  }

  /** For messages: {@code port 8080 of every address}. */
  public String words() {
    String where = address.isAnyLocalAddress() ? "every address" : address.getHostAddress();
    return "port " + port + " of " + where;
  }
}

package dev.socketlab.common.log;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses as people write them: {@code 127.0.0.1:10000}, {@code [::1]:10000} (RFC 5952). */
public final class Addresses {

  /** The first of the longest runs of zero groups. */
  private static final Pattern ZEROS =
      Pattern.compile("((?:(?:^|:)0+\\b){2,}):?(?!\\S*\\b\\1:0+\\b)(\\S*)");

  private Addresses() {}

  public static String text(SocketAddress address) {
    if (!(address instanceof InetSocketAddress internet)) {
      return String.valueOf(address); // null: the socket is closed already
    }
    InetAddress ip = internet.getAddress();
    return text(ip == null ? internet.getHostString() : ip.getHostAddress(), internet.getPort());
  }

  public static String text(String host, int port) {
    if (host.indexOf(':') < 0) {
      return host + ":" + port;
    }
    Matcher zeros = ZEROS.matcher(host);
    return "[" + (zeros.find() ? zeros.replaceFirst("::$2") : host) + "]:" + port;
  }
}

package dev.socketlab.grading.sandbox;

import dev.socketlab.common.text.Escaped;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Shows what the JVM in a room prints to its standard error, escaped: its stack traces may quote
 * what strangers wrote.
 */
public final class RoomErrors {

  private RoomErrors() {}

  /**
   * Begins to show them.
   *
   * @return what does it, until the room ends
   */
  public static Thread show(Process room, PrintStream err) {
    Thread reader = new Thread(() -> copy(room.getErrorStream(), err), "errors-" + room.pid());
    reader.setDaemon(true);
    reader.start();
    return reader;
  }

  private static void copy(InputStream errors, PrintStream err) {
    byte[] buffer = new byte[4096];
    try (errors) {
      for (int n = errors.read(buffer); n >= 0; n = errors.read(buffer)) {
        err.print(Escaped.lines(new String(buffer, 0, n, StandardCharsets.UTF_8)));
      }
    } catch (IOException closed) {
      // The stream is closed under a reader when the room is destroyed: that is its end.
    }
  }
}

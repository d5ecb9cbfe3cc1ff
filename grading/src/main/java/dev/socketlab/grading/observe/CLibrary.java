package dev.socketlab.grading.observe;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;

/** Functions of the C library, for what {@code /proc} does not show; loaded when first used. */
public final class CLibrary {

  private static final boolean LOADED = register();

  private CLibrary() {}

  /**
   * Loads it, which takes a tenth of a second: better before the first proof of silence.
   *
   * @return false if it is missing for this processor, or cannot be unpacked
   */
  public static boolean load() {
    return LOADED;
  }

  private static boolean register() {
    try {
      Native.register(CLibrary.class, NativeLibrary.getInstance(null));
      return true;
    } catch (LinkageError missing) {
      return false;
    }
  }

  static native long syscall(long number, long one, long two, long three);

  static native int getsockopt(int socket, int level, int option, byte[] value, int[] length);

  static native int tcgetattr(int terminal, byte[] termios);

  static native int close(int descriptor);
}

package dev.socketlab.grading.observe;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What a system call's pointers lead to, in the memory of the program under test. */
final class ThreadMemory {

  private ThreadMemory() {}

  /**
   * Reads so many bytes, in the machine's byte order.
   *
   * @param task the folder of the thread in /proc
   * @throws IOException if not all of them can be read
   */
  static ByteBuffer read(String task, long address, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.nativeOrder());
    try (FileChannel memory = FileChannel.open(Path.of(task, "mem"), StandardOpenOption.READ)) {
      while (bytes.hasRemaining() && memory.read(bytes, address + bytes.position()) > 0) {
        // on to the rest
      }
    }
    if (bytes.hasRemaining()) {
      throw new IOException("memory of " + task + " ends early");
    }
    return bytes;
  }
}

package dev.socketlab.common.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/** Keeps what was printed, and lets a test wait for a text. */
final class Printed extends ByteArrayOutputStream {

  @Override
  public synchronized void write(int b) {
    super.write(b);
    notifyAll();
  }

  @Override
  public synchronized void write(byte[] bytes, int from, int length) {
    super.write(bytes, from, length);
    notifyAll();
  }

  synchronized void await(String text) throws InterruptedException {
    while (!text().contains(text)) {
      wait();
    }
  }

  String text() {
    return toString(UTF_8);
  }
}

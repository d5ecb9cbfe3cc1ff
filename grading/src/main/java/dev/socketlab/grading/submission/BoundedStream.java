package dev.socketlab.grading.submission;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Fails with {@link TooLarge} if more comes than is allowed: what is unpacked may never end. */
final class BoundedStream extends FilterInputStream {

  private long left;

  BoundedStream(InputStream in, long most) {
    super(in);
    this.left = most;
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    count(next < 0 ? 0 : 1);
    return next;
  }

  @Override
  public int read(byte[] bytes, int from, int most) throws IOException {
    int n = super.read(bytes, from, most);
    count(Math.max(n, 0));
    return n;
  }

  /** Skipped bytes count: they were unpacked, too. */
  @Override
  public long skip(long most) throws IOException {
    long n = super.skip(most);
    count(n);
    return n;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(long n) throws TooLarge {
    left -= n;
    if (left < 0) {
      throw new TooLarge();
    }
  }
}

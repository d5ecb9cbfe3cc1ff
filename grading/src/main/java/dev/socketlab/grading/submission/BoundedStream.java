package dev.socketlab.grading.submission;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Fails with {@link TooLarge} if more comes than is allowed: what is unpacked may never end. The
 * headers of an entry have a bound of their own, since the library holds them in memory.
 */
final class BoundedStream extends FilterInputStream {

  private static final long MOST_HEADERS = 1 << 20;

  private long left;
  private long headersLeft = Long.MAX_VALUE;

  BoundedStream(InputStream in, long most) {
    super(in);
    this.left = most;
  }

  /** What is read from now on are headers. */
  void beginHeaders() {
    headersLeft = MOST_HEADERS;
  }

  /** What is read from now on is an entry's content. */
  void endHeaders() {
    headersLeft = Long.MAX_VALUE;
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

  private void count(long n) throws IOException {
    left -= n;
    headersLeft -= n;
    if (left < 0) {
      throw new TooLarge();
    }
    if (headersLeft < 0) {
      throw new IOException("an entry has more than " + (MOST_HEADERS >> 10) + " KiB of headers");
    }
  }
}

package dev.socketlab.grading.protocol;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentLengthStrategy;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.impl.DefaultContentLengthStrategy;
import org.apache.hc.core5.http.impl.io.ChunkedInputStream;
import org.apache.hc.core5.http.impl.io.ContentLengthInputStream;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParser;
import org.apache.hc.core5.http.impl.io.IdentityInputStream;
import org.apache.hc.core5.http.impl.io.SessionInputBufferImpl;

/**
 * A response of HTTP/1.x, parsed.
 *
 * @param end the index of the first byte after it
 */
@SuppressWarnings("ArrayRecordComponent")
record HttpResponse(int status, List<Header> headers, byte[] body, int end) {

  private static final int BUFFER = 8192;

  private static final List<Integer> WITHOUT_BODY = List.of(204, 304);

  /**
   * The response that begins there; empty while it is not complete, or if it is no response.
   *
   * @param bodiless whether it has no body, whatever its headers say, as the reply to HEAD
   * @param ended whether nothing more will come
   */
  static Optional<HttpResponse> parse(byte[] bytes, int from, boolean bodiless, boolean ended) {
    Received received = new Received(bytes, from, ended);
    SessionInputBufferImpl buffer = new SessionInputBufferImpl(BUFFER);
    try {
      ClassicHttpResponse head = new DefaultHttpResponseParser().parse(buffer, received);
      if (head == null) {
        return Optional.empty();
      }
      byte[] body =
          bodiless || WITHOUT_BODY.contains(head.getCode())
              ? new byte[0]
              : body(head, buffer, received).readAllBytes();
      return Optional.of(
          new HttpResponse(
              head.getCode(),
              Stream.of(head.getHeaders()).toList(),
              body,
              received.at - buffer.length()));
    } catch (HttpException | IOException incompleteOrNone) {
      return Optional.empty();
    }
  }

  private static InputStream body(
      ClassicHttpResponse head, SessionInputBufferImpl buffer, InputStream received)
      throws HttpException {
    long length = DefaultContentLengthStrategy.INSTANCE.determineLength(head);
    if (length == ContentLengthStrategy.CHUNKED) {
      return new ChunkedInputStream(buffer, received);
    }
    return length >= 0
        ? new ContentLengthInputStream(buffer, received, length)
        : new IdentityInputStream(buffer, received);
  }

  /** The values of the headers with that name, in whatever case. */
  List<String> values(String name) {
    return headers.stream()
        .filter(header -> header.getName().equalsIgnoreCase(name))
        .map(Header::getValue)
        .toList();
  }

  /**
   * What was received so far: its end is the end of the stream only if the connection has ended.
   */
  private static final class Received extends InputStream {

    private final byte[] bytes;
    private final boolean ended;
    private int at;

    Received(byte[] bytes, int from, boolean ended) {
      this.bytes = bytes;
      this.at = from;
      this.ended = ended;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      if (at < bytes.length) {
        byte[] some = Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + length));
        System.arraycopy(some, 0, into, offset, some.length);
        at += some.length;
        return some.length;
      }
      if (ended) {
        return -1;
      }
      throw new EOFException("more has to come");
    }
  }
}

package dev.socketlab.grading.protocol;

import java.util.Arrays;
import java.util.Optional;

/**
 * Responses of HTTP/1.x. The content of a frame is the whole response, its head included.
 *
 * @param bodiless whether they have no body, whatever their headers say, as replies to HEAD
 */
public record HttpFraming(boolean bodiless) implements MessageFraming {

  @Override
  public byte[] framed(byte[] message) {
    return message.clone();
  }

  @Override
  public Optional<Frame> next(byte[] bytes, int from, boolean ended) {
    return HttpResponse.parse(bytes, from, bodiless, ended)
        .map(one -> new Frame(Arrays.copyOfRange(bytes, from, one.end()), one.end()));
  }

  @Override
  public String words() {
    return "an HTTP response";
  }
}

package dev.socketlab.grading.protocol;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A message of several others, until one with a certain text, which does not belong to it. Its
 * content is theirs, joined by LF.
 *
 * @param last the text of the one that ends it
 */
public record LinesUntil(MessageFraming line, String last) implements MessageFraming {

  @Override
  public byte[] framed(byte[] message) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    if (message.length > 0) {
      all.writeBytes(line.framed(message));
    }
    all.writeBytes(line.framed(last.getBytes(StandardCharsets.UTF_8)));
    return all.toByteArray();
  }

  @Override
  public Optional<Frame> next(byte[] bytes, int from, boolean ended) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    int at = from;
    for (Optional<Frame> one = line.next(bytes, at, ended);
        one.isPresent();
        one = line.next(bytes, at, ended)) {
      at = one.get().end();
      if (one.get().text().equals(last)) {
        return Optional.of(new Frame(content.toByteArray(), at));
      }
      if (content.size() > 0) {
        content.write('\n');
      }
      content.writeBytes(one.get().content());
    }
    return Optional.empty();
  }

  @Override
  public String words() {
    return "lines until \"" + last + "\"";
  }
}

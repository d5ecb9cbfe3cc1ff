package dev.socketlab.grading.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Shrinkable;
import org.junit.jupiter.api.Test;

class SplitMessageTest {

  private static List<SplitMessage> values(long seed) {
    return SplitMessage.some(50, new Random(seed)).stream().map(Shrinkable::value).toList();
  }

  private static boolean isText(SplitMessage pieces) {
    byte[] whole = pieces.whole();
    byte[] decoded = new String(whole, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
    return Arrays.equals(whole, decoded);
  }

  @Test
  void piecesFormTheWholeMessageAndEndWithALineEnd() {
    assertThat(values(1))
        .allSatisfy(
            pieces -> {
              ByteArrayOutputStream joined = new ByteArrayOutputStream();
              pieces.sent().forEach(joined::writeBytes);
              assertThat(joined.toByteArray()).isEqualTo(pieces.whole()).endsWith('\n');
              assertThat(pieces.sent()).allMatch(piece -> piece.length > 0);
            });
  }

  @Test
  void sameSeedDrawsTheSame() {
    assertThat(values(4)).isEqualTo(values(4)).isNotEqualTo(values(5));
  }

  @Test
  void binaryDataShrinksToASingleByte() {
    Shrinkable<SplitMessage> failing =
        SplitMessage.some(20, new Random(2)).stream()
            .filter(drawn -> !isText(drawn.value()))
            .findFirst()
            .orElseThrow();
    Shrinker<SplitMessage> search = new Shrinker<>(failing, 60);
    for (Optional<SplitMessage> one = search.next(); one.isPresent(); one = search.next()) {
      if (!isText(one.get())) {
        search.fails();
      }
    }

    assertThat(search.found().whole()).hasSize(2);
  }
}

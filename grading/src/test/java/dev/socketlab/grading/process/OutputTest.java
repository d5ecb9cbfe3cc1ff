package dev.socketlab.grading.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class OutputTest {

  private static Output read(byte[] bytes) throws InterruptedException {
    Output output = new Output(new ByteArrayInputStream(bytes), "output", 64, piece -> {});
    awaitEnd(output);
    return output;
  }

  private static void awaitEnd(Output output) throws InterruptedException {
    while (!output.ended()) {
      output.awaitMore(output.total(), 1_000);
    }
  }

  @Test
  void littleIsKeptWhole() throws Exception {
    Output output = read("gr\u00fc\u00dfe\n".getBytes(UTF_8));

    assertThat(output.text()).isEqualTo("gr\u00fc\u00dfe\n");
    assertThat(output.total()).isEqualTo(8);
  }

  @Test
  void floodKeepsHeadAndTail() throws Exception {
    String flood =
        IntStream.range(0, 100_000)
            .mapToObj("line %06d\n"::formatted)
            .collect(Collectors.joining());

    Output output = read(flood.getBytes(UTF_8));

    assertThat(output.total()).isEqualTo(1_200_000);
    String[] halves = output.text().split("\n… 1068928 bytes left out …\n", -1);
    assertThat(halves).hasSize(2);
    assertThat(flood).startsWith(halves[0]).endsWith(halves[1]);
    assertThat(halves[0].length() + halves[1].length()).isEqualTo(1_200_000 - 1_068_928);
  }

  @Test
  void asMuchIsKeptAsIsAskedFor() throws Exception {
    Output output =
        new Output(
            new ByteArrayInputStream("x".repeat(5_000).getBytes(UTF_8)), "output", 1, piece -> {});
    awaitEnd(output);

    assertThat(output.text())
        .isEqualTo("x".repeat(1_024) + "\n… 2952 bytes left out …\n" + "x".repeat(1_024));
  }

  @Test
  void nothingIsLeftOutUpToHeadAndTailTogether() throws Exception {
    String text = "0123456789abcdef".repeat(2 * 64 * 1024 / 16);

    assertThat(read(text.getBytes(UTF_8)).text()).isEqualTo(text);
  }

  @Test
  void listenerHearsEveryPiece() throws Exception {
    byte[] bytes = "x".repeat(300_000).getBytes(UTF_8);
    ByteArrayOutputStream heard = new ByteArrayOutputStream();

    awaitEnd(new Output(new ByteArrayInputStream(bytes), "output", 64, heard::writeBytes));

    assertThat(heard.toByteArray()).isEqualTo(bytes);
  }

  @Test
  void waitingEndsWhenSomethingCame() throws Exception {
    try (PipedOutputStream program = new PipedOutputStream()) {
      Output output = new Output(new PipedInputStream(program), "output", 64, piece -> {});
      program.write("hello".getBytes(UTF_8));
      program.flush();

      while (output.total() < 5) {
        output.awaitMore(output.total(), 60_000);
      }
      assertThat(output.text()).isEqualTo("hello");
      assertThat(output.ended()).isFalse();
    }
  }

  @Test
  void waitingForMoreThanComesEnds() throws Exception {
    try (PipedOutputStream program = new PipedOutputStream()) {
      Output output = new Output(new PipedInputStream(program), "output", 64, piece -> {});

      output.awaitMore(0, 10);

      assertThat(output.total()).isZero();
      assertThat(output.ended()).isFalse();
    }
  }
}

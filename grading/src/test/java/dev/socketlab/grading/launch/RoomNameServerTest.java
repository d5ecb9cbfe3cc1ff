package dev.socketlab.grading.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.BufferUnderflowException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class RoomNameServerTest {

  @Test
  void addressOfAnyHostIsLoopback() {
    // Id beef, one question: lab, type A, class IN.
    assertThat(reply("beef01000001" + "000000000000" + "036c616200" + "00010001"))
        .isEqualTo(
            "beef81800001"
                + "000100000000"
                + "036c616200"
                + "00010001"
                + "c00c00010001000000000004"
                + "7f000001");
  }

  @Test
  void nothingElseIsKnown() {
    assertThat(reply("beef01000001" + "000000000000" + "036c616200" + "001c0001"))
        .isEqualTo("beef81800001" + "000000000000" + "036c616200" + "001c0001");
  }

  @Test
  void truncatedQuestionHasNoAnswer() {
    assertThatThrownBy(() -> reply("beef01000001" + "000000000000" + "ff6c6162"))
        .isInstanceOf(BufferUnderflowException.class);
  }

  private static String reply(String query) {
    return HexFormat.of().formatHex(RoomNameServer.reply(HexFormat.of().parseHex(query)));
  }
}

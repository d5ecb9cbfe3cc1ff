package dev.socketlab.grading.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackedLayoutTest {

  private static PackedValue field(String type, String value) {
    return new PackedValue(
        FieldType.of(type).orElseThrow(), Optional.of(Template.of(value)), 0, "");
  }

  private static PackedValue named(String type, String name) {
    return new PackedValue(FieldType.of(type).orElseThrow(), Optional.empty(), 0, name);
  }

  private static String hex(PackedValue field) {
    StringBuilder hex = new StringBuilder();
    for (byte one : field.packed(Map.of("a", -2L))) {
      hex.append("%02x".formatted(one));
    }
    return hex.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "int8, -2, fe",
    "uint8, 255, ff",
    "int16, ${a}, fffe",
    "int16-little, ${a}, feff",
    "uint16, 258, 0102",
    "int32, 1, 00000001",
    "uint32-little, 4294967295, ffffffff",
    "int64, ${a * 1}, fffffffffffffffe",
    "float32, 1.5, 3fc00000",
    "float64-little, 1.5, 000000000000f83f",
    "text, ab, 6162",
    "text8, ab, 026162",
    "text16-little, ab, 02006162",
    "hex, 00 ff, 00ff",
  })
  void valuesAreWrittenInTheirType(String type, String value, String hex) {
    assertThat(hex(field(type, value))).isEqualTo(hex);
  }

  @ParameterizedTest
  @CsvSource({"int8, 128", "uint8, -1", "uint16, 65536", "int32, 3000000000"})
  void whatDoesNotFitIsRejected(String type, String value) {
    assertThatThrownBy(() -> hex(field(type, value)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(value + " does not fit");
  }

  @ParameterizedTest
  @CsvSource({"int7", "uint64", "float16", "text64", "double", "int32-big"})
  void nothingElseIsAType(String name) {
    assertThat(FieldType.of(name)).isEmpty();
  }

  @Test
  void fieldsEndAMessage() {
    PackedLayout layout =
        new PackedLayout(
            List.of(named("uint8", "kind"), named("text8", "who"), field("int16", "${a}")));
    byte[] sent = {7, 2, 'm', 'e', (byte) 0xff, (byte) 0xfe, 7};

    MessageFraming.Frame frame = layout.next(sent, 0, false).orElseThrow();

    assertThat(frame.end()).isEqualTo(6);
    assertThat(layout.values(frame.content())).containsEntry("kind", 7L).containsEntry("who", "me");
    assertThat(layout.fits(frame.content(), Map.of("a", -2L))).isTrue();
    assertThat(layout.fits(frame.content(), Map.of("a", 2L))).isFalse();
    assertThat(layout.fits(sent, Map.of("a", -2L))).as("a byte too many").isFalse();
    assertThat(layout.next(new byte[] {7, 2, 'm'}, 0, true)).isEmpty();
  }

  @Test
  void textOfFixedWidthIsFilledUp() {
    PackedValue text =
        new PackedValue(FieldType.of("text").orElseThrow(), Optional.of(Template.of("ab")), 4, "");

    assertThat(hex(text)).isEqualTo("61620000");
    assertThat(
            text.fits(text.in(new byte[] {'a', 'b', 0, 0, 9}, 0).orElseThrow().value(), Map.of()))
        .isTrue();
  }
}

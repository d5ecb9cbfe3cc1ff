package dev.socketlab.grading.recording;

import dev.socketlab.grading.dialect.ValueEncoding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A recorded message, cut into the places of its values and the literals around them: one literal
 * more than places.
 *
 * @param length of the whole message
 */
record CutMessage(TypedRequest typed, List<Place> places, List<byte[]> literals, int length) {

  private static final Pattern PACKED = Pattern.compile(":" + ValueEncoding.BINARY_WORD);

  CutMessage {
    places = List.copyOf(places);
    literals = List.copyOf(literals);
  }

  static CutMessage of(byte[] message, TypedRequest typed) {
    List<Place> places = Places.in(message, typed);
    List<byte[]> literals = new ArrayList<>();
    int from = 0;
    for (Place place : places) {
      literals.add(Arrays.copyOfRange(message, from, place.from()));
      from = place.to();
    }
    literals.add(Arrays.copyOfRange(message, from, message.length));
    return new CutMessage(typed, places, literals, message.length);
  }

  /** Whether the same values stand in the same order. */
  boolean isLike(CutMessage other) {
    return places.stream()
        .map(Place::written)
        .toList()
        .equals(other.places.stream().map(Place::written).toList());
  }

  /** How many bytes follow this offset in a literal, up to the end of the message. */
  int after(int literal, int offset) {
    int start = literal == 0 ? 0 : places.get(literal - 1).to();
    return length - start - offset;
  }

  /** Whether its values are written as text. */
  boolean isText() {
    return places.stream().noneMatch(place -> PACKED.matcher(place.written()).find());
  }

  String operator() {
    return typed.value("o");
  }
}

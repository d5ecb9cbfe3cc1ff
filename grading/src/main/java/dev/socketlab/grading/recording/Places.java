package dev.socketlab.grading.recording;

import dev.socketlab.grading.dialect.ValueEncoding;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the values of a request in a message: as text if possible, else as packed numbers. */
final class Places {

  private static final List<ValueEncoding> TEXTS =
      List.of(ValueEncoding.TEXT, ValueEncoding.FORM, ValueEncoding.URL, ValueEncoding.JSON);

  private Places() {}

  /** Where they stand, in order; as many of them as the message contains. */
  static List<Place> in(byte[] message, TypedRequest request) {
    String text = characters(message);
    List<Place> whole = whole(text, request);
    if (!whole.isEmpty() || !request.hasOperands()) {
      return whole;
    }
    List<Place> best = ofNumber(text, request, ValueEncoding.TEXT);
    for (ValueEncoding packed : ValueEncoding.PACKED) {
      List<Place> places = ofNumber(text, request, packed);
      // Few bytes occur by chance: a packed number counts only if it explains more.
      best = places.size() > best.size() ? places : best;
    }
    return best;
  }

  /** Whether a message contains a text, in whatever encoding. */
  static boolean containText(byte[] message, String text) {
    return TEXTS.stream()
        .anyMatch(encoding -> characters(message).contains(characters(encoding.bytes(text))));
  }

  private static List<Place> whole(String text, TypedRequest request) {
    for (ValueEncoding encoding : TEXTS) {
      for (String spelled : List.of(request.whole(), request.tight())) {
        List<Place> places = new ArrayList<>();
        String value = characters(encoding.bytes(spelled));
        Matcher found = Pattern.compile(Pattern.quote(value)).matcher(text);
        while (found.find()) {
          ValueEncoding safe =
              encoding == ValueEncoding.TEXT && isInJson(text, found.start())
                  ? ValueEncoding.JSON
                  : encoding;
          places.add(new Place(found.start(), found.end(), written("e", safe)));
        }
        if (!places.isEmpty()) {
          return places;
        }
      }
    }
    return List.of();
  }

  private static boolean isInJson(String text, int at) {
    return text.matches("(?s)[^{\\[]{0,80}[{\\[].*\".*[}\\]]\\s*")
        && text.substring(0, at).chars().filter(each -> each == '"').count() % 2 == 1;
  }

  private static List<Place> ofNumber(String text, TypedRequest request, ValueEncoding encoding) {
    List<Place> places = new ArrayList<>();
    for (String name : List.of("a", "b")) {
      String value = Pattern.quote(characters(encoding.bytes(request.value(name))));
      boolean digits = encoding == ValueEncoding.TEXT;
      Matcher found =
          Pattern.compile(digits ? "(?<![1-9.])" + value + "(?!\\d)" : value).matcher(text);
      while (found.find()) {
        places.add(new Place(found.start(), found.end(), written(name, encoding)));
      }
    }
    places.sort(Comparator.comparingInt(Place::from));
    for (int i = 1; i < places.size(); i++) {
      if (places.get(i).from() < places.get(i - 1).to()) {
        return List.of(); // not both of them
      }
    }
    return places;
  }

  private static String written(String name, ValueEncoding encoding) {
    return encoding == ValueEncoding.TEXT
        ? "{" + name + "}"
        : "{" + name + ":" + encoding.word() + "}";
  }

  /** A character for each byte. */
  private static String characters(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}

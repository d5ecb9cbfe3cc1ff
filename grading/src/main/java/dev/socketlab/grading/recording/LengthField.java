package dev.socketlab.grading.recording;

import dev.socketlab.grading.dialect.ValueEncoding;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A length in a literal: a number that differs between messages as their lengths do.
 *
 * @param starts where it begins in the literal, for each message
 * @param ends where it ends, for each message
 * @param written the place as a template writes it
 */
record LengthField(List<Integer> starts, List<Integer> ends, String written) {

  private static final List<ValueEncoding> PACKED =
      List.of(
          ValueEncoding.I32BE,
          ValueEncoding.I32LE,
          ValueEncoding.I64BE,
          ValueEncoding.I64LE,
          ValueEncoding.I16BE,
          ValueEncoding.I16LE);

  /** Of bytes that are counted besides, or not. */
  private static final long LARGEST_CONSTANT = 1024;

  private static final Pattern DECIMAL = Pattern.compile("( *|0*)(\\d+)( *|\\x00*)");

  /** What one message says at a certain place. */
  private record Reading(int start, long value, int end) {}

  LengthField {
    starts = List.copyOf(starts);
    ends = List.copyOf(ends);
  }

  /**
   * The first length in a literal.
   *
   * @param literal its index
   */
  static Optional<LengthField> in(List<CutMessage> messages, int literal) {
    byte[] first = messages.get(0).literals().get(literal);
    for (int from = 0; from < first.length && isCommon(messages, literal, from); from++) {
      int start = from;
      Optional<LengthField> field =
          decimal(messages, literal, from)
              .or(() -> packed(messages, literal, width -> text -> start));
      if (field.isPresent()) {
        return field;
      }
    }
    // Right before the value, whatever stands before it.
    return packed(messages, literal, width -> text -> text.length - width);
  }

  private static Optional<LengthField> packed(
      List<CutMessage> messages, int literal, IntFunction<ToIntFunction<byte[]>> start) {
    return PACKED.stream()
        .map(encoding -> packed(messages, literal, start.apply(width(encoding)), encoding))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static int width(ValueEncoding encoding) {
    return encoding.bytes("0").length;
  }

  /** Whether all messages have the same up to there. */
  private static boolean isCommon(List<CutMessage> messages, int literal, int to) {
    byte[] first = Arrays.copyOf(messages.get(0).literals().get(literal), to);
    return messages.stream()
        .map(message -> message.literals().get(literal))
        .allMatch(text -> text.length >= to && Arrays.equals(Arrays.copyOf(text, to), first));
  }

  private static Optional<LengthField> packed(
      List<CutMessage> messages, int literal, ToIntFunction<byte[]> start, ValueEncoding encoding) {
    int width = width(encoding);
    List<Reading> readings = new ArrayList<>();
    for (CutMessage message : messages) {
      byte[] text = message.literals().get(literal);
      int from = start.applyAsInt(text);
      if (from < 0 || text.length < from + width) {
        return Optional.empty();
      }
      readings.add(new Reading(from, number(text, from, width, encoding), from + width));
    }
    return measured(messages, literal, readings, encoding.word());
  }

  private static long number(byte[] text, int from, int width, ValueEncoding encoding) {
    ByteBuffer bits = ByteBuffer.wrap(text, from, width);
    bits.order(encoding.word().endsWith("le") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    return switch (width) {
      case Long.BYTES -> bits.getLong();
      case Integer.BYTES -> bits.getInt();
      default -> bits.getShort();
    };
  }

  /** In digits, perhaps padded to a fixed width. */
  private static Optional<LengthField> decimal(List<CutMessage> messages, int literal, int from) {
    List<Reading> bare = new ArrayList<>();
    List<Reading> padded = new ArrayList<>();
    String how = "";
    for (CutMessage message : messages) {
      String text =
          new String(message.literals().get(literal), StandardCharsets.ISO_8859_1).substring(from);
      Matcher digits = DECIMAL.matcher(text);
      if (!digits.lookingAt() || digits.group(2).length() > 9) {
        return Optional.empty();
      }
      long value = Long.parseLong(digits.group(2));
      bare.add(new Reading(from, value, from + digits.end(2)));
      padded.add(new Reading(from, value, from + digits.end()));
      how = digits.end() > digits.end(2) ? "<" + hex(digits.group(3)) : how;
      how = digits.start(2) > 0 ? ">" + hex(digits.group(1)) : how;
    }
    boolean fixed = padded.stream().map(Reading::end).distinct().count() == 1 && !how.isEmpty();
    String encoding =
        fixed
            ? how.substring(0, 1) + (padded.get(0).end() - from) + "/" + how.substring(1)
            : ValueEncoding.TEXT.word();
    return measured(messages, literal, fixed ? padded : bare, encoding);
  }

  private static String hex(String pad) {
    return String.format(java.util.Locale.ROOT, "%02x", (int) pad.charAt(0));
  }

  /** If the numbers measure the rest of each message or the place that follows. */
  private static Optional<LengthField> measured(
      List<CutMessage> messages, int literal, List<Reading> readings, String encoding) {
    HashSet<Long> values = new HashSet<>();
    HashSet<Long> beyondRest = new HashSet<>();
    HashSet<Long> beyondNext = new HashSet<>();
    for (int i = 0; i < readings.size(); i++) {
      CutMessage message = messages.get(i);
      Reading reading = readings.get(i);
      boolean hasNext = literal < message.places().size();
      int next = hasNext ? message.places().get(literal).length() : 0;
      values.add(reading.value());
      beyondRest.add(reading.value() - message.after(literal, reading.end()));
      beyondNext.add(reading.value() - next);
    }
    if (values.size() < 2 || (beyondRest.size() > 1 && beyondNext.size() > 1)) {
      return Optional.empty();
    }
    boolean rest = beyondRest.size() == 1;
    long plus = (rest ? beyondRest : beyondNext).iterator().next();
    if (Math.abs(plus) > LARGEST_CONSTANT) {
      return Optional.empty(); // a length is only part of the number
    }
    String written = "{#:" + encoding + ":" + plus + (rest ? "" : ":1") + "}";
    return Optional.of(
        new LengthField(
            readings.stream().map(Reading::start).toList(),
            readings.stream().map(Reading::end).toList(),
            written));
  }
}

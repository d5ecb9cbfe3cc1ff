package dev.socketlab.grading.dialect;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A reply that consists of packed numbers, as of a C structure. */
public final class PackedReply {

  /** In bytes; whoever sends more sends text. */
  private static final int LONGEST = 64;

  private PackedReply() {}

  /** The numbers of a binary reply as text, in each way in which they may be packed. */
  public static List<String> readings(byte[] reply) {
    return isBinary(reply)
        ? ValueEncoding.PACKED.stream().map(encoding -> text(reply, encoding)).toList()
        : List.of();
  }

  /** How the numbers are packed; empty if the reply is text or does not contain the answer. */
  static Optional<ValueEncoding> encoding(byte[] reply, SampleRequest sample) {
    return isBinary(reply)
        ? ValueEncoding.PACKED.stream()
            .filter(encoding -> sample.in(text(reply, encoding)).isPresent())
            .findFirst()
        : Optional.empty();
  }

  /** The numbers of a reply as text. */
  static String text(byte[] reply, ValueEncoding encoding) {
    return encoding.numbers(reply).stream()
        .map(number -> number == Math.rint(number) ? whole(number) : Double.toString(number))
        .collect(Collectors.joining(" "));
  }

  private static String whole(double number) {
    return Math.abs(number) < Long.MAX_VALUE ? Long.toString((long) number) : "?";
  }

  private static boolean isBinary(byte[] reply) {
    boolean control = false;
    for (byte each : reply) {
      control |= each >= 0 && each < '\t';
    }
    return control && reply.length <= LONGEST;
  }
}

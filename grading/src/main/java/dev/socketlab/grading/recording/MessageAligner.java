package dev.socketlab.grading.recording;

import dev.socketlab.grading.dialect.MessageTemplate;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the template of a message by aligning what was sent for different requests: values, the
 * word for the operator, lengths, padding. What differs without a reason that is understood is
 * taken from the first message.
 */
final class MessageAligner {

  /** A block that a client always fills up is longer than what it has to say. */
  private static final int LEAST_BLOCK = 16;

  private final List<CutMessage> messages;
  private final Map<String, String> verbs = new LinkedHashMap<>();
  private boolean operatorFound;

  private MessageAligner(List<CutMessage> messages) {
    this.messages = messages;
  }

  /** A template, and the words for operators in it. */
  record Aligned(String template, Map<String, String> verbs) {}

  /**
   * The template of a message.
   *
   * @param sent the message as it was sent for each request
   */
  static Aligned align(List<TypedRequest> requests, List<byte[]> sent) {
    List<CutMessage> messages = new ArrayList<>();
    for (int i = 0; i < sent.size(); i++) {
      CutMessage message = CutMessage.of(sent.get(i), requests.get(i));
      if (messages.isEmpty() || message.isLike(messages.get(0))) {
        messages.add(message);
      }
    }
    return new MessageAligner(messages).aligned();
  }

  private Aligned aligned() {
    Optional<String> block = cutBlock();
    List<String> places = cutPadding();
    StringBuilder template = new StringBuilder();
    int count = places.size();
    for (int i = 0; i <= count; i++) {
      template.append(literal(i));
      template.append(i < count ? places.get(i) : "");
    }
    block.ifPresent(template::append);
    return new Aligned(template.toString(), verbs);
  }

  /** Cuts off what fills each message up to the same length, and returns how that is written. */
  private Optional<String> cutBlock() {
    int last = messages.get(0).places().size();
    int length = messages.get(0).length();
    List<Integer> contents = messages.stream().map(message -> content(message, last)).toList();
    boolean fixed =
        length >= LEAST_BLOCK
            && messages.get(0).isText()
            && messages.stream().allMatch(message -> message.length() == length)
            && contents.stream().allMatch(content -> content >= 0);
    if (!fixed) {
      return Optional.empty();
    }
    byte fill = messages.get(0).literals().get(last)[contents.get(0)];
    for (int i = 0; i < messages.size(); i++) {
      replace(i, last, Arrays.copyOf(messages.get(i).literals().get(last), contents.get(i)));
    }
    return Optional.of("{pad:" + length + ":" + hex(fill) + "}");
  }

  /** Where the filling begins in the last literal; -1 if there is none. */
  private static int content(CutMessage message, int last) {
    byte[] text = message.literals().get(last);
    for (int i = 0; i < text.length; i++) {
      if (text[i] == 0) {
        return i; // behind it stands whatever was in the buffer before
      }
    }
    int from = text.length;
    while (from > 0 && text[from - 1] == ' ') {
      from--;
    }
    return text.length - from > 1 ? from : -1;
  }

  /** The places; what pads their values to a fixed width becomes part of them. */
  private List<String> cutPadding() {
    List<String> written = new ArrayList<>();
    for (int i = 0; i < messages.get(0).places().size(); i++) {
      Place place = messages.get(0).places().get(i);
      int index = i;
      written.add(
          place.isText()
              ? padded(i, false).or(() -> padded(index, true)).orElse(place.written())
              : place.written());
    }
    return written;
  }

  /** A value that is padded to a fixed width: on the left, or on the right. */
  private Optional<String> padded(int place, boolean left) {
    int literal = left ? place : place + 1;
    List<Integer> runs = new ArrayList<>();
    HashMap<Integer, Integer> widths = new HashMap<>();
    Byte fill = null;
    for (CutMessage message : messages) {
      byte[] text = message.literals().get(literal);
      int length = message.places().get(place).length();
      int run = 0;
      while (run < text.length && isFill(text[left ? text.length - 1 - run : run], fill, left)) {
        fill = text[left ? text.length - 1 - run : run];
        run++;
      }
      runs.add(run);
      widths.merge(length + run, 1, Integer::sum);
    }
    if (fill == null || widths.size() > 1 || runs.stream().distinct().count() < 2) {
      return Optional.empty();
    }
    for (int i = 0; i < messages.size(); i++) {
      byte[] text = messages.get(i).literals().get(literal);
      int run = runs.get(i);
      replace(
          i,
          literal,
          left
              ? Arrays.copyOf(text, text.length - run)
              : Arrays.copyOfRange(text, run, text.length));
    }
    String name = messages.get(0).places().get(place).name();
    int width = widths.keySet().iterator().next();
    return Optional.of("{" + name + ":" + (left ? ">" : "<") + width + ":" + hex(fill) + "}");
  }

  private static boolean isFill(byte next, Byte known, boolean left) {
    return known == null ? next == ' ' || next == 0 || (left && next == '0') : next == known;
  }

  private void replace(int message, int literal, byte[] text) {
    CutMessage old = messages.get(message);
    List<byte[]> literals = new ArrayList<>(old.literals());
    literals.set(literal, text);
    messages.set(message, new CutMessage(old.typed(), old.places(), literals, old.length()));
  }

  /** A literal as the template writes it. */
  private String literal(int index) {
    List<byte[]> texts = messages.stream().map(message -> message.literals().get(index)).toList();
    if (texts.stream().allMatch(text -> Arrays.equals(text, texts.get(0)))) {
      return constant(texts.get(0));
    }
    Optional<LengthField> length = LengthField.in(messages, index);
    if (length.isPresent()) {
      List<byte[]> before = new ArrayList<>();
      List<byte[]> rest = new ArrayList<>();
      for (int i = 0; i < texts.size(); i++) {
        byte[] text = texts.get(i);
        before.add(Arrays.copyOf(text, length.get().starts().get(i)));
        rest.add(Arrays.copyOfRange(text, length.get().ends().get(i), text.length));
      }
      return varying(before) + length.get().written() + varying(rest);
    }
    return varying(texts);
  }

  private String varying(List<byte[]> texts) {
    if (texts.stream().allMatch(text -> Arrays.equals(text, texts.get(0)))) {
      return constant(texts.get(0));
    }
    return operator(texts).orElseGet(() -> constant(texts.get(0)));
  }

  /** If the texts differ as the operators do: the common parts, and a place for the operator. */
  private Optional<String> operator(List<byte[]> texts) {
    Map<String, byte[]> byOperator = new LinkedHashMap<>();
    for (int i = 0; i < texts.size(); i++) {
      byte[] known = byOperator.putIfAbsent(messages.get(i).operator(), texts.get(i));
      if (known != null && !Arrays.equals(known, texts.get(i))) {
        return Optional.empty();
      }
    }
    List<byte[]> forms = List.copyOf(byOperator.values());
    int before = common(forms, false, 0);
    int after = common(forms, true, before);
    Map<String, String> words = new HashMap<>();
    byOperator.forEach(
        (operator, text) ->
            words.put(operator, text(Arrays.copyOfRange(text, before, text.length - after))));
    if (operatorFound && !words.equals(verbs)) {
      return Optional.empty();
    }
    operatorFound = true;
    verbs.putAll(words);
    byte[] first = forms.get(0);
    return Optional.of(
        MessageTemplate.literal(Arrays.copyOf(first, before))
            + "{o}"
            + MessageTemplate.literal(
                Arrays.copyOfRange(first, first.length - after, first.length)));
  }

  /** How many bytes all have in common at their beginnings, or at their ends. */
  private static int common(List<byte[]> texts, boolean atEnd, int except) {
    int count = 0;
    while (true) {
      int at = count;
      byte[] first = texts.get(0);
      boolean same =
          texts.stream()
              .allMatch(
                  text ->
                      text.length - except > at
                          && first.length - except > at
                          && text[atEnd ? text.length - 1 - at : at]
                              == first[atEnd ? first.length - 1 - at : at]);
      if (!same) {
        return count;
      }
      count++;
    }
  }

  /** A text that was the same in all messages; one operator only may be why. */
  private String constant(byte[] text) {
    boolean oneOperator = messages.stream().map(CutMessage::operator).distinct().count() == 1;
    String written = MessageTemplate.literal(text);
    if (!oneOperator || operatorFound || written.startsWith("{x:")) {
      return written;
    }
    Optional<OperatorWords> words = OperatorWords.in(written, messages.get(0).operator());
    words.ifPresent(found -> verbs.putAll(found.verbs()));
    operatorFound = words.isPresent();
    return words.map(OperatorWords::template).orElse(written);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static String hex(byte one) {
    ByteArrayOutputStream single = new ByteArrayOutputStream();
    single.write(one);
    return java.util.HexFormat.of().formatHex(single.toByteArray());
  }
}

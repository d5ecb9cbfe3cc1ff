package dev.socketlab.grading.dialect;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** How likely each property of a request is, before the program has answered anything. */
final class RequestForms {

  /** Choices of a menu with the operators in the usual order. */
  static final Map<String, String> MENU = Map.of("+", "1", "-", "2", "*", "3", "/", "4");

  /** A name, for programs that want one first. */
  static final List<String> NAME = List.of("{n}");

  private static final double FROM_SOURCE = 0.9;
  private static final double STEP = 0.1;
  private static final double PLAUSIBLE = 1.4;
  private static final double UNUSUAL = 2.5;
  private static final double RARE = 4;
  private static final double HINT = 1.2;
  private static final int MOST_SEPARATORS = 4;

  /** What tells an operator from operands. */
  private static final Pattern OPERATOR_MARK = Pattern.compile("(?i)(?:op|opr|oper|cmd|fn)_?");

  private final ProtocolHints hints;
  private final RequestSearch search = new RequestSearch();

  private RequestForms(ProtocolHints hints) {
    this.hints = hints;
  }

  /** The search for the form of a request about this topic. */
  static RequestSearch search(Topic topic, ProtocolHints hints) {
    RequestForms forms = new RequestForms(hints);
    forms.ends();
    forms.prefixes();
    forms.search.openings.add(NAME, RARE);
    if (topic == Topic.SUMS) {
      forms.sums();
    } else {
      forms.search.layouts.add(RequestLayout.fixed(List.of("{e}"), Map.of()), RequestSearch.USUAL);
      forms.search.digits.add(RequestForm.DIGITS, RequestSearch.USUAL);
    }
    return forms.search;
  }

  private void ends() {
    boolean lines = hints.readsLines();
    search.ends.add(LineEnd.LINE_FEED, RequestSearch.USUAL);
    search.ends.add(LineEnd.NOTHING, lines ? PLAUSIBLE : STEP);
    search.ends.add(
        LineEnd.CARRIAGE_RETURN, hints.endsWithCarriageReturn() ? FROM_SOURCE : UNUSUAL);
    search.ends.add(LineEnd.NUL, hints.usesNul() ? FROM_SOURCE : UNUSUAL);
    search.ends.add(LineEnd.LENGTH, hints.readsUtf() ? FROM_SOURCE : UNUSUAL);
  }

  private void prefixes() {
    SourceComparisons compared = hints.comparisons();
    List<String> separators = hints.vocabulary().separators();
    double cost = FROM_SOURCE;
    for (String beginning : compared.beginnings()) {
      cost += STEP;
      if (beginning.matches(".*\\W")) {
        begin(beginning, cost);
      } else {
        joined(beginning, separators, cost);
      }
    }
    for (String word : compared.words()) {
      cost += STEP;
      joined(word, separators, cost + STEP);
    }
  }

  /** The separator is that of the source if there is one, otherwise a blank. */
  private void joined(String word, List<String> separators, double cost) {
    double each = cost;
    List<String> all = new ArrayList<>(separators.subList(1, separators.size()));
    all.add(separators.get(0));
    for (String separator : all.subList(0, Math.min(2, all.size()))) {
      begin(word + separator, each);
      each += STEP;
    }
    if (Greetings.isOpening(word)) {
      search.openings.add(List.of(MessageTemplate.literal(utf8(word))), each);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void begin(String prefix, double cost) {
    if (Greetings.isOpening(prefix)) {
      search.openings.add(List.of(MessageTemplate.literal(utf8(prefix)) + "{n}"), cost);
    } else {
      search.prefixes.add(prefix, cost);
    }
  }

  private void sums() {
    search.digits.add(RequestForm.DIGITS, RequestSearch.USUAL);
    search.digits.add(1, PLAUSIBLE);
    search.spacings.add(Spacing.NEEDED, hints.permitsNoBlank() ? HINT : RequestSearch.USUAL);
    search.spacings.add(Spacing.FORBIDDEN, hints.splitsAtBlanks() ? HINT : STEP);
    search.layouts.add(RequestLayout.expression("{e}"), RequestSearch.USUAL);
    search.layouts.add(RequestLayout.expression("{e}="), UNUSUAL);
    operators();
    separated();
    inParts();
    fromSource();
  }

  private void operators() {
    double cost = FROM_SOURCE / 2;
    for (Map<String, String> verbs : hints.operators()) {
      search.operators.add(verbs, cost);
      cost += STEP;
    }
    for (String word : hints.comparisons().words()) {
      if (OPERATOR_MARK.matcher(word).matches()) {
        cost += STEP;
        prefixed(word, cost);
      }
    }
    search.operators.add(MENU, UNUSUAL);
    SourceVocabulary.USUAL.forEach(verbs -> search.operators.add(verbs, UNUSUAL));
  }

  /** A name such as OPadd, whose beginning is compared by itself. */
  private void prefixed(String beginning, double cost) {
    for (Map<String, String> verbs : hints.operators()) {
      Map<String, String> names = new HashMap<>();
      verbs.forEach((operator, name) -> names.put(operator, beginning + name));
      search.operators.add(Map.copyOf(names), cost);
    }
  }

  /** Operands and operator in one message, in any order. */
  private void separated() {
    double cost = hints.operators().isEmpty() ? PLAUSIBLE : FROM_SOURCE / 2;
    int tried = 0;
    for (String separator : hints.vocabulary().separators()) {
      boolean blank = separator.equals(" ");
      double each = cost + STEP * tried;
      search.layouts.add(operands(separator, "{o}", "{a}", "{b}"), each);
      search.layouts.add(operands(separator, "{a}", "{o}", "{b}"), blank ? each + STEP : each);
      search.layouts.add(operands(separator, "{a}", "{b}", "{o}"), each + STEP * 2);
      tried++;
      if (tried == MOST_SEPARATORS) {
        break;
      }
    }
    search.layouts.add(operands(",", "{a}", "{o}", "{b}"), UNUSUAL);
    for (String option : hints.operators().isEmpty() ? List.<String>of() : hints.options()) {
      search.layouts.add(operands(" ", "{o}", option + " 2", "{a}", "{b}"), STEP);
    }
  }

  private static RequestLayout operands(String between, String... parts) {
    return RequestLayout.operands(String.join(between, parts));
  }

  /** One part for each message. */
  private void inParts() {
    search.layouts.add(RequestLayout.operands("{a}", "{b}", "{o}"), UNUSUAL);
    search.layouts.add(RequestLayout.operands("{a}", "{o}", "{b}"), UNUSUAL);
    search.layouts.add(RequestLayout.operands("{o}", "{a}", "{b}"), UNUSUAL);
    hints.asked().forEach(layout -> search.layouts.add(layout, FROM_SOURCE / 2));
    // Some only add, and ask for no operator.
    search.layouts.add(RequestLayout.fixed(List.of("{a}", "{b}"), Map.of()), UNUSUAL);
    search.layouts.add(RequestLayout.fixed(List.of("{a} {b}"), Map.of()), UNUSUAL);
  }

  private void fromSource() {
    search.add(hints.stated(), FROM_SOURCE);
    hints.json().ifPresent(json -> search.layouts.add(layout(json), STEP));
    hints.forms().forEach(form -> search.layouts.add(layout(form), STEP));
    hints.lengths().forEach(layout -> search.layouts.add(layout, FROM_SOURCE / 2));
    double cost = hints.packs() ? STEP : FROM_SOURCE;
    List<RequestLayout> packed = new ArrayList<>(hints.packed());
    if (packed.isEmpty() && hints.packs()) {
      packed.addAll(usualStructures());
    }
    for (RequestLayout layout : packed) {
      search.layouts.add(layout, cost);
      cost += STEP;
    }
  }

  private static RequestLayout layout(String template) {
    return template.contains("{o")
        ? RequestLayout.operands(template)
        : template.contains("{e}")
            ? RequestLayout.expression(template)
            : RequestLayout.fixed(List.of(template), Map.of());
  }

  /** C structures, and what Python packs like them. */
  private static List<RequestLayout> usualStructures() {
    return List.of("{A}{B}{o}", "{o}{A}{B}", "{A}{o}\0\0\0{B}", "{o}\0\0\0{A}{B}").stream()
        .map(template -> RequestLayout.packed(template, Map.of()))
        .toList();
  }
}

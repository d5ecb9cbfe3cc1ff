package dev.socketlab.grading.dialect;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Searches the forms of a request as a product of independent dimensions: always the most likely
 * form that was not tried. A failed attempt makes its values less likely, so the next one differs
 * in several; what it proves impossible is not tried again.
 */
final class RequestSearch {

  /** Less likely forms are not worth a connection. */
  private static final double MOST_COST = 7.5;

  /** What the program itself said is tried before anything else. */
  static final double SAID = -2;

  /** Of a usual form that nothing speaks for. */
  static final double USUAL = 0;

  private static final double UNLIKELY = 2;

  final Dimension<RequestLayout> layouts = new Dimension<>();
  final Dimension<Spacing> spacings = new Dimension<>();
  final Dimension<Map<String, String>> operators = new Dimension<>();
  final Dimension<LineEnd> ends = new Dimension<>();
  final Dimension<Integer> digits = new Dimension<>();
  final Dimension<String> prefixes = new Dimension<>();
  final Dimension<List<String>> openings = new Dimension<>();

  /** What would be sent, since different choices can come to the same. */
  private final Set<String> done = new HashSet<>();

  private final Set<LineEnd> silentAfter = EnumSet.noneOf(LineEnd.class);
  private boolean hasReplied;
  private Candidate best;

  /** A choice with the options that it consists of. */
  private record Candidate(RequestChoice choice, List<Dimension.Option<?>> options, double cost) {

    double likelihoodCost() {
      return options.stream().mapToDouble(Dimension.Option::likelihoodCost).sum();
    }
  }

  /** The options of a choice that depend on each other. */
  private record Begun(
      Dimension.Option<RequestLayout> layout,
      Dimension.Option<Spacing> spacing,
      Dimension.Option<Map<String, String>> words,
      Dimension.Option<String> prefix) {

    double cost() {
      return layout.cost() + spacing.cost() + words.cost() + prefix.cost();
    }

    Candidate with(
        Dimension.Option<LineEnd> end,
        Dimension.Option<Integer> length,
        Dimension.Option<List<String>> opening,
        double cost) {
      RequestChoice choice =
          new RequestChoice(
              layout.value(),
              spacing.value(),
              words.value(),
              end.value(),
              length.value(),
              prefix.value(),
              opening.value());
      return new Candidate(
          choice, List.of(layout, spacing, words, prefix, end, length, opening), cost);
    }
  }

  RequestSearch() {
    spacings.add(Spacing.EITHER, USUAL);
    operators.add(Map.of(), USUAL);
    prefixes.add("", USUAL);
    openings.add(List.of(), USUAL);
  }

  /** The most likely form that was not tried; empty if none is likely enough. */
  Optional<RequestChoice> next() {
    best = null;
    for (Dimension.Option<RequestLayout> layout : layouts.options()) {
      for (Dimension.Option<Spacing> spacing : spacings.options()) {
        for (Dimension.Option<Map<String, String>> words : operators.options()) {
          for (Dimension.Option<String> prefix : prefixes.options()) {
            fillIn(new Begun(layout, spacing, words, prefix));
          }
        }
      }
    }
    if (best == null || best.likelihoodCost() > MOST_COST) {
      return Optional.empty();
    }
    done.add(best.choice().shown());
    return Optional.of(best.choice());
  }

  /** Completes a choice with the dimensions that any layout has. */
  private void fillIn(Begun begun) {
    double cost = begun.cost();
    for (Dimension.Option<LineEnd> end : ends.options()) {
      for (Dimension.Option<Integer> length : digits.options()) {
        for (Dimension.Option<List<String>> opening : openings.options()) {
          double whole = cost + end.cost() + length.cost() + opening.cost();
          if (best != null && whole >= best.cost()) {
            continue;
          }
          Candidate candidate = begun.with(end, length, opening, whole);
          if (candidate.choice().isConsistent() && !done.contains(candidate.choice().shown())) {
            best = candidate;
          }
        }
      }
    }
  }

  /** The last form was not answered correctly. */
  void failed() {
    best.options().forEach(Dimension.Option::tried);
  }

  /** The program waited on after a message with this end, and nothing came. */
  void silent(LineEnd end) {
    if (!silentAfter.add(end)) {
      return;
    }
    ends.adjust(end, UNLIKELY);
    if (silentAfter.size() == 1) {
      layouts.options().stream()
          .map(Dimension.Option::value)
          .filter(layout -> !layout.hasOneMessage() || layout.hasLength())
          .forEach(layout -> layouts.adjust(layout, -1));
    }
  }

  /** The program answered something, though not correctly: it needs no unusual end. */
  void replied() {
    if (!hasReplied) {
      hasReplied = true;
      List.of(LineEnd.CARRIAGE_RETURN, LineEnd.NUL, LineEnd.LENGTH)
          .forEach(end -> ends.adjust(end, UNLIKELY));
    }
  }

  /** What a text states, more likely than any other value if the program sent it. */
  void add(List<StatedForm> stated, double cost) {
    for (StatedForm form : stated) {
      List<String> template = List.of(form.template());
      if (form.isOpening()) {
        openings.add(template, cost);
      } else if (form.template().contains("{e}")) {
        layouts.add(RequestLayout.expression(form.template()), cost);
        spacings.adjust(form.spacing(), form.spacing() == Spacing.EITHER ? 0 : -1);
      } else if (form.operators().isEmpty() && form.template().contains("{o}")) {
        layouts.add(RequestLayout.operands(form.template()), cost);
      } else {
        layouts.add(RequestLayout.fixed(template, form.operators()), cost);
      }
    }
  }
}

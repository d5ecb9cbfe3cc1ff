package dev.socketlab.grading.dialect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One property of a request that varies independently of the others, with the values that it may
 * have. The cost of a value says how unlikely it is; costs of different dimensions add up.
 */
final class Dimension<T> {

  /** What a failed attempt adds to each of its values, so that the next differs in several. */
  private static final double TRIED = 0.6;

  private static final int MOST_TRIED = 4;

  /** A value and what is known of it. */
  static final class Option<T> {

    private final T value;
    private double cost;
    private int tried;
    private boolean possible = true;

    private Option(T value, double cost) {
      this.value = value;
      this.cost = cost;
    }

    T value() {
      return value;
    }

    /** Whatever was tried. */
    double likelihoodCost() {
      return cost;
    }

    double cost() {
      return cost + TRIED * Math.min(tried, MOST_TRIED);
    }

    void tried() {
      tried++;
    }
  }

  private final List<Option<T>> options = new ArrayList<>();

  /** Adds a value, or lowers the cost of a known one. */
  void add(T value, double cost) {
    Optional<Option<T>> known = option(value);
    known.ifPresent(option -> option.cost = Math.min(option.cost, cost));
    if (known.isEmpty()) {
      options.add(new Option<>(value, cost));
    }
  }

  /** Makes a value more likely, or with a positive amount less likely. */
  void adjust(T value, double amount) {
    option(value).ifPresent(option -> option.cost += amount);
  }

  /** Something proved that the program never takes this value. */
  void exclude(T value) {
    option(value).ifPresent(option -> option.possible = false);
  }

  /** The possible values, the most likely first. */
  List<Option<T>> options() {
    return options.stream()
        .filter(option -> option.possible)
        .sorted(Comparator.comparingDouble(Option::cost))
        .toList();
  }

  private Optional<Option<T>> option(T value) {
    return options.stream().filter(option -> option.value.equals(value)).findFirst();
  }
}

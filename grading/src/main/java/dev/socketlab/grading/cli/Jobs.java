package dev.socketlab.grading.cli;

/**
 * How many programs are graded at the same time: between these numbers, as the machine has time.
 *
 * @param first how many are begun with
 */
public record Jobs(int least, int first, int most) {

  /** Programs and their clients spend much of the time waiting. */
  private static final int FIRST_PER_CORE = 2;

  /** Each needs memory even while it waits. */
  private static final int MOST_PER_CORE = 8;

  public Jobs {
    if (least < 1 || first < least || most < first) {
      throw new IllegalArgumentException("1 <= %d <= %d <= %d".formatted(least, first, most));
    }
  }

  /** Always the same number. */
  public static Jobs exactly(int number) {
    return new Jobs(number, number, number);
  }

  /** More while processors are idle, fewer while all of them are busy. */
  public static Jobs asTheMachineAllows() {
    int cores = Runtime.getRuntime().availableProcessors();
    return new Jobs(cores, FIRST_PER_CORE * cores, MOST_PER_CORE * cores);
  }
}

package dev.socketlab.grading.suite.server;

import dev.socketlab.grading.observe.ProgramView;

/**
 * What a program holds at one moment.
 *
 * @param threads its own, those of the language's runtime left out
 * @param zombies children that have ended and that it has not waited for
 * @param memory that is present, in KiB
 */
record HeldResources(int threads, int processes, int zombies, int descriptors, long memory) {

  static HeldResources of(ProgramView view) {
    return new HeldResources(
        view.threads().size(),
        view.processes().size(),
        view.zombies(),
        view.descriptors(),
        view.residentKiB());
  }

  /** Whether it is no more than {@code other}; memory is not compared: it comes back late. */
  boolean within(HeldResources other) {
    return threads <= other.threads
        && processes <= other.processes
        && zombies <= other.zombies
        && descriptors <= other.descriptors;
  }

  String words() {
    return "threads %d, processes %d, ended and not waited for %d, descriptors %d, memory %d KiB"
        .formatted(threads, processes, zombies, descriptors, memory);
  }
}

package dev.socketlab.grading.sandbox;

import java.util.Optional;

/**
 * What programs have written.
 *
 * @param bytes of all files
 * @param files how many there are
 */
record DiskUse(long bytes, long files) {

  Optional<String> breach(Limits limits) {
    if (bytes > limits.diskMiB() * 1024L * 1024L) {
      return Optional.of(tooLarge(limits));
    }
    return files > limits.diskFiles() ? Optional.of(tooMany(limits)) : Optional.empty();
  }

  static String tooLarge(Limits limits) {
    return "wrote more than " + limits.diskMiB() + " MiB of files";
  }

  static String tooMany(Limits limits) {
    return "made more than " + limits.diskFiles() + " files";
  }
}

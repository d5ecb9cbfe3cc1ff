package dev.socketlab.grading.sandbox;

import java.util.Optional;

/**
 * What programs have written.
 *
 * @param bytes of all files
 * @param files how many there are
 */
record DiskUse(long bytes, long files) {

  /** The limit that this breaks. */
  Optional<LimitKind> breach(Limits limits) {
    if (bytes > limits.diskMiB() * 1024L * 1024L) {
      return Optional.of(LimitKind.DISK_SPACE);
    }
    return files > limits.diskFiles() ? Optional.of(LimitKind.FILES) : Optional.empty();
  }
}

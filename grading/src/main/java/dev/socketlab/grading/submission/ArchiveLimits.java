package dev.socketlab.grading.submission;

/**
 * How much an archive may unpack to.
 *
 * @param bytes of all its files together
 * @param entries files and folders
 * @param depth folders in folders
 * @param path characters of an entry's path
 */
record ArchiveLimits(long bytes, int entries, int depth, int path) {

  /** More than any submission by hand needs, less than hurts a machine. */
  static final ArchiveLimits DEFAULT = new ArchiveLimits(128L << 20, 10_000, 32, 1_024);

  ArchiveLimits {
    if (bytes < 1 || entries < 1 || depth < 1 || path < 1) {
      throw new IllegalArgumentException("limits of an archive must be positive");
    }
  }

  /** The limit in bytes as one says it. */
  String size() {
    return bytes >= 1 << 20 ? (bytes >> 20) + " MiB" : bytes + " bytes";
  }
}

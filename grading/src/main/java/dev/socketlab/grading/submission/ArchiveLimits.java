package dev.socketlab.grading.submission;

/**
 * How much an archive may unpack to.
 *
 * @param file bytes of the archive itself: a zip's table of contents is read into memory
 * @param bytes total size of its files
 * @param entries number of files and folders
 * @param depth how deep folders may be nested
 * @param path characters in an entry's path
 */
record ArchiveLimits(long file, long bytes, int entries, int depth, int path) {

  /** More than any hand-written submission needs, less than hurts a machine. */
  static final ArchiveLimits DEFAULT = new ArchiveLimits(256L << 20, 128L << 20, 10_000, 32, 1_024);

  /** Everything that a class of hundreds has handed in, packed by a course system. */
  static final ArchiveLimits CLASS = new ArchiveLimits(2L << 30, 2L << 30, 200_000, 64, 1_024);

  ArchiveLimits {
    if (file < 1 || bytes < 1 || entries < 1 || depth < 1 || path < 1) {
      throw new IllegalArgumentException("limits of an archive must be positive");
    }
  }

  /** The limit in bytes, in words. */
  String size() {
    return bytes >= 1 << 20 ? (bytes >> 20) + " MiB" : bytes + " bytes";
  }
}

package dev.socketlab.grading.report;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The file name of a submission's page. A submission name that is safe on every file system is
 * kept. Any other becomes a readable prefix, a dot, and a hash of the whole name. Safe names
 * contain no dot, so no submission can overwrite the page of another. The file name depends only on
 * the submission's own name.
 */
final class PageName {

  // Lower case only: on some systems, "Ada" and "ada" are the same file.
  private static final Pattern SAFE = Pattern.compile("[a-z0-9][a-z0-9_-]{0,63}");
  private static final Pattern UNREADABLE = Pattern.compile("[^a-z0-9_]+");
  private static final Pattern DASHES = Pattern.compile("-+");

  // Windows opens the device instead, whatever the extension is.
  private static final Set<String> DEVICES =
      Set.of(
          "con", "prn", "aux", "nul", "com0", "com1", "com2", "com3", "com4", "com5", "com6",
          "com7", "com8", "com9", "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7",
          "lpt8", "lpt9");

  private static final int READABLE_LENGTH = 40;
  private static final int HASH_BYTES = 8;

  private PageName() {}

  static String of(String submission) {
    boolean kept = SAFE.matcher(submission).matches() && !DEVICES.contains(submission);
    return (kept ? submission : readable(submission) + "." + hash(submission)) + ".html";
  }

  private static String readable(String submission) {
    String dashed = UNREADABLE.matcher(submission.toLowerCase(Locale.ROOT)).replaceAll("-");
    String cut = dashed.substring(0, Math.min(dashed.length(), READABLE_LENGTH));
    // The prefix ensures that the name is not a device's.
    String tidied = DASHES.matcher("page-" + cut).replaceAll("-");
    return tidied.endsWith("-") ? tidied.substring(0, tidied.length() - 1) : tidied;
  }

  private static String hash(String submission) {
    return HexFormat.of().formatHex(Sha256.of(submission), 0, HASH_BYTES);
  }
}

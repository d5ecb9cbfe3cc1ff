package dev.socketlab.grading.submission;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The format of an archive, told by its content: names are often wrong. */
enum ArchiveFormat {
  ZIP("zip"),
  TAR("tar"),
  TAR_GZIP("tar.gz"),
  TAR_BZIP2("tar.bz2"),
  TAR_XZ("tar.xz"),
  SEVEN_ZIP("7z"),
  RAR("RAR"),
  UNKNOWN("unknown");

  /** Where a tar has its signature. */
  private static final int TAR_SIGNATURE = 257;

  /** Of the memory that unpacking takes; the usual level of compression takes 9 MiB. */
  private static final int MOST_KIB = 96 << 10;

  /** A tar ends with two empty blocks; an empty one has nothing else. */
  private static final int BLOCK = 512;

  private final String word;

  ArchiveFormat(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }

  static ArchiveFormat of(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(BLOCK);
    }
    String text = new String(head, StandardCharsets.ISO_8859_1);
    if (text.startsWith("PK\003\004") || text.startsWith("PK\005\006")) {
      return ZIP;
    }
    if (text.startsWith("\u001f\u008b")) {
      return TAR_GZIP;
    }
    if (text.startsWith("BZh")) {
      return TAR_BZIP2;
    }
    if (text.startsWith("\u00fd7zXZ")) {
      return TAR_XZ;
    }
    if (text.startsWith("7z\u00bc\u00af")) {
      return SEVEN_ZIP;
    }
    if (text.startsWith("Rar!")) {
      return RAR;
    }
    boolean empty = head.length == BLOCK && text.chars().allMatch(c -> c == 0);
    return text.startsWith("ustar", TAR_SIGNATURE) || empty ? TAR : UNKNOWN;
  }

  /** The tar in it. */
  InputStream plain(InputStream in) throws IOException {
    return switch (this) {
      case TAR_GZIP -> new GZIPInputStream(in);
      case TAR_BZIP2 -> new BZip2CompressorInputStream(in);
      case TAR_XZ ->
          XZCompressorInputStream.builder().setInputStream(in).setMemoryLimitKiB(MOST_KIB).get();
      default -> in;
    };
  }
}

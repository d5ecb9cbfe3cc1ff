package dev.socketlab.grading.submission;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * A submission in one file. A stranger packed it: links, devices and absolute names are left out,
 * and an archive that leads out of its folder or would cost too much is refused, with a sentence.
 */
final class Archive {

  private static final List<String> ENDINGS =
      List.of(
          ".tar.gz", ".tgz", ".tar.bz2", ".tbz2", ".tar.xz", ".txz", ".tar", ".zip", ".rar", ".7z");

  /** How many times as much as it may unpack to an archive may hold. */
  private static final long LEFT_OUT = 8;

  /** Of the memory that a 7z takes to unpack. */
  private static final int MOST_KIB = 96 << 10;

  /** The signature of an entry in a zip's table of contents, as a little-endian number. */
  private static final int TABLE_ENTRY = 0x02014b50;

  private final Path file;
  private final ArchiveLimits limits;

  Archive(Path file, ArchiveLimits limits) {
    this.file = file;
    this.limits = limits;
  }

  /** The file's name without the extension, if it is an archive by its name. */
  static Optional<String> stem(Path file) {
    String name = FileNameText.of(file);
    return ENDINGS.stream()
        .filter(ending -> name.toLowerCase(Locale.ROOT).endsWith(ending))
        .findFirst()
        .map(ending -> name.substring(0, name.length() - ending.length()))
        .filter(stem -> !stem.isEmpty());
  }

  /**
   * Unpacks it.
   *
   * @param folder an empty one
   * @return where the submission is: the folder, or the only folder in it
   */
  Path unpack(Path folder) throws SubmissionRefused, IOException {
    if (Files.size(file) > limits.file()) {
      throw refused("the file is larger than " + (limits.file() >> 20) + " MiB");
    }
    Unpacking unpacking = new Unpacking(name(), folder, limits);
    try {
      ArchiveFormat format = ArchiveFormat.of(file);
      switch (format) {
        case ZIP -> unpackZip(unpacking);
        case TAR, TAR_GZIP, TAR_BZIP2, TAR_XZ -> unpackTar(unpacking, format);
        case SEVEN_ZIP -> unpackSevenZip(unpacking);
        case RAR ->
            throw refused("is a " + format.word() + " archive; allowed: zip, 7z and tar.gz");
        case UNKNOWN -> throw refused("is not a readable archive: neither zip, 7z nor tar");
      }
    } catch (TooLarge bomb) {
      throw refused("unpacks to more than " + limits.size());
    } catch (CannotWrite ours) {
      throw ours.because();
    } catch (IOException | RuntimeException broken) {
      throw refused("is not a readable archive: " + broken.getMessage());
    }
    return unpacking.submission();
  }

  private void unpackTar(Unpacking unpacking, ArchiveFormat format)
      throws SubmissionRefused, IOException {
    // Headers and padding count too: an archive can consist of headers only.
    // What is left out has to be read, too.
    long whole = LEFT_OUT * (limits.bytes() + limits.entries() * 4L * 512);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
        InputStream plain = format.plain(in);
        BoundedStream bounded = new BoundedStream(plain, whole);
        TarArchiveInputStream tar = new TarArchiveInputStream(bounded, "UTF-8")) {
      while (true) {
        bounded.beginHeaders();
        TarArchiveEntry entry = tar.getNextEntry();
        bounded.endHeaders();
        if (entry == null) {
          return;
        }
        if (isNeitherFileNorFolder(entry)) {
          continue;
        }
        if (entry.isDirectory()) {
          unpacking.folder(entry.getName());
        } else {
          unpacking.file(entry.getName(), tar, (entry.getMode() & 0100) != 0);
        }
      }
    }
  }

  /** Links, devices and pipes are left out. */
  private static boolean isNeitherFileNorFolder(TarArchiveEntry entry) {
    return entry.isSymbolicLink()
        || entry.isLink()
        || entry.isCharacterDevice()
        || entry.isBlockDevice()
        || entry.isFIFO();
  }

  private void unpackSevenZip(Unpacking unpacking) throws SubmissionRefused, IOException {
    try (SevenZFile packed =
        SevenZFile.builder().setPath(file).setMaxMemoryLimitKiB(MOST_KIB).get()) {
      long whole = 0;
      for (SevenZArchiveEntry entry : packed.getEntries()) {
        // Entries are packed together: what is left out has to be unpacked, too.
        whole += entry.getSize();
        if (whole > LEFT_OUT * limits.bytes()) {
          throw new TooLarge();
        }
      }
      for (SevenZArchiveEntry entry = packed.getNextEntry();
          entry != null;
          entry = packed.getNextEntry()) {
        int mode = entry.getHasWindowsAttributes() ? entry.getWindowsAttributes() >>> 16 : 0;
        if (entry.isDirectory()) {
          unpacking.folder(entry.getName());
        } else if (!isNeitherFileNorFolder(mode)) {
          unpacking.file(entry.getName(), content(packed), (mode & 0100) != 0);
        }
      }
    }
  }

  /** The content of the entry that comes next. */
  private static InputStream content(SevenZFile packed) {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        return packed.read();
      }

      @Override
      public int read(byte[] buffer, int from, int count) throws IOException {
        return packed.read(buffer, from, count);
      }
    };
  }

  /**
   * @param mode as in stat(2), or 0 if the archive was not packed on a Unix
   */
  private static boolean isNeitherFileNorFolder(int mode) {
    int kind = mode & 0170000;
    return kind != 0 && kind != 0040000 && kind != 0100000;
  }

  private void unpackZip(Unpacking unpacking) throws SubmissionRefused, IOException {
    if (tableEntries() > 10L * limits.entries()) {
      throw refused("holds more than " + limits.entries() + " entries");
    }
    try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
        if (isNeitherFileNorFolder(entry.getUnixMode())) {
          continue;
        }
        if (entry.isDirectory()) {
          unpacking.folder(entry.getName());
        } else if (zip.canReadEntryData(entry)) {
          try (InputStream in = zip.getInputStream(entry)) {
            unpacking.file(entry.getName(), in, (entry.getUnixMode() & 0100) != 0);
          }
        } else {
          throw refused("entry " + SubmissionRefused.quoted(entry.getName()) + " is encrypted");
        }
      }
    }
  }

  /**
   * An upper bound on the entries of the table of contents, which the library reads into memory to
   * its end, whatever number the archive states. Other bytes that look the same are rare.
   */
  private long tableEntries() throws IOException {
    long found = 0;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      int last4 = 0;
      for (int next = in.read(); next >= 0; next = in.read()) {
        last4 = (last4 >>> 8) | (next << 24);
        if (last4 == TABLE_ENTRY) {
          found++;
        }
      }
    }
    return found;
  }

  private String name() {
    return FileNameText.of(file);
  }

  private SubmissionRefused refused(String why) {
    return new SubmissionRefused(name(), why);
  }
}

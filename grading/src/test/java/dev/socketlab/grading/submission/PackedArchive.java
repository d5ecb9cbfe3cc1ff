package dev.socketlab.grading.submission;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;

/** Packs archives as no honest tool would: any name, any kind of entry, any size. */
public final class PackedArchive implements AutoCloseable {

  private static final int REGULAR = 0100000;
  private static final int LINK = 0120000;
  private static final int PIPE = 0010000;

  private final ZipArchiveOutputStream zip;
  private final SevenZOutputFile sevenZip;
  private final TarArchiveOutputStream tar;

  private PackedArchive(
      ZipArchiveOutputStream zip, SevenZOutputFile sevenZip, TarArchiveOutputStream tar) {
    this.zip = zip;
    this.sevenZip = sevenZip;
    this.tar = tar;
  }

  /** A new archive of the kind that the ending tells: .zip, .7z, .tar, .tar.gz, .tgz or .tar.xz. */
  public static PackedArchive create(Path file) throws IOException {
    String name = file.toString();
    if (name.endsWith(".7z")) {
      return new PackedArchive(null, new SevenZOutputFile(file.toFile()), null);
    }
    OutputStream out = Files.newOutputStream(file);
    if (name.endsWith(".zip")) {
      return new PackedArchive(new ZipArchiveOutputStream(out), null, null);
    }
    OutputStream plain =
        name.endsWith(".tar")
            ? out
            : name.endsWith(".xz") ? new XZCompressorOutputStream(out) : new GZIPOutputStream(out);
    TarArchiveOutputStream tar = new TarArchiveOutputStream(plain, "UTF-8");
    tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
    tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
    return new PackedArchive(null, null, tar);
  }

  public PackedArchive file(String name, String content) throws IOException {
    return file(name, content.getBytes(StandardCharsets.UTF_8), 0644);
  }

  public PackedArchive executable(String name, String content) throws IOException {
    return file(name, content.getBytes(StandardCharsets.UTF_8), 0755);
  }

  public PackedArchive file(String name, byte[] content, int mode) throws IOException {
    if (zip != null) {
      zipped(name, REGULAR | mode, content);
    } else if (sevenZip != null) {
      sevenZipped(name, REGULAR | mode, content);
    } else {
      // Names are taken as they are: by itself the library drops a leading "/".
      TarArchiveEntry entry = new TarArchiveEntry(name, true);
      entry.setSize(content.length);
      entry.setMode(REGULAR | mode);
      tar.putArchiveEntry(entry);
      tar.write(content);
      tar.closeArchiveEntry();
    }
    return this;
  }

  public PackedArchive folder(String name) throws IOException {
    if (zip != null) {
      zip.putArchiveEntry(new ZipArchiveEntry(name + "/"));
      zip.closeArchiveEntry();
    } else if (sevenZip != null) {
      SevenZArchiveEntry entry = new SevenZArchiveEntry();
      entry.setName(name);
      entry.setDirectory(true);
      sevenZip.putArchiveEntry(entry);
      sevenZip.closeArchiveEntry();
    } else {
      tar.putArchiveEntry(new TarArchiveEntry(name + "/"));
      tar.closeArchiveEntry();
    }
    return this;
  }

  public PackedArchive link(String name, String target) throws IOException {
    if (zip != null) {
      zipped(name, LINK | 0777, target.getBytes(StandardCharsets.UTF_8));
    } else if (sevenZip != null) {
      sevenZipped(name, LINK | 0777, target.getBytes(StandardCharsets.UTF_8));
    } else {
      special(name, TarArchiveEntry.LF_SYMLINK, target);
    }
    return this;
  }

  public PackedArchive pipe(String name) throws IOException {
    if (zip != null) {
      zipped(name, PIPE | 0644, new byte[0]);
    } else if (sevenZip != null) {
      sevenZipped(name, PIPE | 0644, new byte[0]);
    } else {
      special(name, TarArchiveEntry.LF_FIFO, "");
    }
    return this;
  }

  /** A hard link or a device; a zip has none. */
  public PackedArchive special(String name, byte kind, String target) throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(name, kind);
    entry.setLinkName(target);
    tar.putArchiveEntry(entry);
    tar.closeArchiveEntry();
    return this;
  }

  private void zipped(String name, int mode, byte[] content) throws IOException {
    ZipArchiveEntry entry = new ZipArchiveEntry(name);
    entry.setUnixMode(mode);
    zip.putArchiveEntry(entry);
    zip.write(content);
    zip.closeArchiveEntry();
  }

  private void sevenZipped(String name, int mode, byte[] content) throws IOException {
    SevenZArchiveEntry entry = new SevenZArchiveEntry();
    entry.setName(name);
    entry.setHasWindowsAttributes(true);
    entry.setWindowsAttributes(mode << 16);
    sevenZip.putArchiveEntry(entry);
    sevenZip.write(content);
    sevenZip.closeArchiveEntry();
  }

  @Override
  public void close() throws IOException {
    if (zip != null) {
      zip.close();
    } else if (sevenZip != null) {
      sevenZip.close();
    } else {
      tar.close();
    }
  }
}

package dev.socketlab.grading.observe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Files below {@code /proc}, which vanish at any moment together with what they describe. */
final class Proc {

  private static final Path ROOT = Path.of("/proc");

  private Proc() {}

  /** The text of a file, or empty where it (or its process) is gone. */
  static Optional<String> read(Object... path) {
    try {
      return Optional.of(new String(Files.readAllBytes(at(path)), StandardCharsets.ISO_8859_1));
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  /** The numbered entries of a folder: processes, threads, descriptors. */
  static List<Integer> numbers(Object... path) {
    List<Integer> numbers = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(at(path))) {
      for (Path entry : entries) {
        String name = entry.getFileName().toString();
        if (name.chars().allMatch(Character::isDigit)) {
          numbers.add(Integer.valueOf(name));
        }
      }
    } catch (IOException | DirectoryIteratorException gone) {
      // The process ended while it was listed: what was read until then is what there was.
      return numbers;
    }
    return numbers;
  }

  /** What a symbolic link (a descriptor, an executable) points to. */
  static Optional<String> link(Object... path) {
    try {
      return Optional.of(Files.readSymbolicLink(at(path)).toString());
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  private static Path at(Object... path) {
    Path at = ROOT;
    for (Object part : path) {
      at = at.resolve(part.toString());
    }
    return at;
  }
}

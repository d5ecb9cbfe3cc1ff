package dev.socketlab.grading.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a catalog: a line of column names, then a line for each program, separated by tabs. */
final class CatalogReader {

  private static final List<String> NEEDED =
      List.of("id", "repo", "path", "family", "requirement", "language");

  private final Path file;
  private final List<String> names;

  private CatalogReader(Path file, List<String> names) {
    this.file = file;
    this.names = names;
  }

  /**
   * @throws IllegalArgumentException if a line is malformed; the message names the line
   */
  static List<CatalogRow> read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException("the catalog: there is no file " + file);
    }
    List<String> lines = Files.readAllLines(file);
    CatalogReader reader = new CatalogReader(file, lines.isEmpty() ? List.of() : cells(lines, 0));
    for (String name : NEEDED) {
      if (!reader.names.contains(name)) {
        throw reader.wrong(1, "the column " + name + " is missing");
      }
    }
    return reader.rows(lines);
  }

  private static List<String> cells(List<String> lines, int index) {
    return List.of(lines.get(index).split("\t", -1));
  }

  private List<CatalogRow> rows(List<String> lines) {
    List<CatalogRow> rows = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (int i = 1; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        CatalogRow row = row(i + 1, cells(lines, i));
        if (!ids.add(row.id())) {
          throw wrong(i + 1, "a second program is called \"" + row.id() + "\"");
        }
        rows.add(row);
      }
    }
    return rows;
  }

  private CatalogRow row(int line, List<String> cells) {
    if (cells.size() != names.size()) {
      throw wrong(line, cells.size() + " cells, but " + names.size() + " columns");
    }
    Map<String, String> byName = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      byName.put(names.get(i), cells.get(i));
    }
    String requirement = byName.get("requirement");
    Kind kind =
        Kind.of(byName.get("family"), requirement)
            .orElseThrow(
                () ->
                    wrong(
                        line,
                        "unknown requirement \""
                            + requirement
                            + "\"; known are: single-reject, single-queue, thread-per-client,"
                            + " fork-per-client, select, echo, upper, chat"));
    return new CatalogRow(byName.get("id"), byName.get("repo"), byName.get("path"), kind, byName);
  }

  private IllegalArgumentException wrong(int line, String what) {
    return new IllegalArgumentException(file + ", line " + line + ": " + what);
  }
}

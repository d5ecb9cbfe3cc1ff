package dev.socketlab.grading.catalog;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One program of a catalog.
 *
 * @param cells what is known about it, by column; escapes are not decoded
 */
record CatalogRow(String id, String repository, String path, Kind kind, Map<String, String> cells) {

  private static final Set<String> UNKNOWN = Set.of("?", "-", "");
  private static final String NOT_STABLE = "NOT STABLE";

  CatalogRow {
    cells = Map.copyOf(cells);
  }

  /** The truth in one column; empty if it was not determined or differed between two runs. */
  Optional<String> known(String column) {
    String cell = cells.getOrDefault(column, "").strip();
    boolean unknown =
        UNKNOWN.contains(cell)
            || cell.startsWith("? ")
            || cell.startsWith("- ")
            || cell.contains(NOT_STABLE);
    return unknown ? Optional.empty() : Optional.of(cell);
  }

  String language() {
    return cells.getOrDefault("language", "");
  }

  /** The folder into which its repository is checked out. */
  String folder() {
    return repository.replace('/', '+');
  }
}

package dev.socketlab.grading.catalog;

import java.util.Optional;

/**
 * What the grader says about a program in one column.
 *
 * @param value empty if no check has judged it
 * @param because the check's explanation, in one sentence; empty if it passed
 */
record CatalogVerdict(Optional<Value> value, String because) {

  static CatalogVerdict of(Value value, String because) {
    return new CatalogVerdict(Optional.of(value), because);
  }

  static CatalogVerdict none(String because) {
    return new CatalogVerdict(Optional.empty(), because);
  }
}

package dev.socketlab.grading.catalog;

import java.util.Optional;

/**
 * What the grader says of a program in one column.
 *
 * @param value empty where no check has judged that
 * @param because the sentence with which the check explains itself; empty where it passed
 */
record CatalogVerdict(Optional<Value> value, String because) {

  static CatalogVerdict of(Value value, String because) {
    return new CatalogVerdict(Optional.of(value), because);
  }

  static CatalogVerdict none(String because) {
    return new CatalogVerdict(Optional.empty(), because);
  }
}

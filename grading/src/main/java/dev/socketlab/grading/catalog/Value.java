package dev.socketlab.grading.catalog;

/** A value in one column: the truth and the verdict have the same type. */
sealed interface Value permits YesNo, SecondClient, Waiting {

  /** Its printed form. */
  String word();
}

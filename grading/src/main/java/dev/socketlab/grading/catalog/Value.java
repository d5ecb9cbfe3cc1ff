package dev.socketlab.grading.catalog;

/** What can be true of a program, in one column: the truth and a verdict are of the same kind. */
sealed interface Value permits YesNo, SecondClient, Waiting {

  /** As it is printed. */
  String word();
}

package dev.socketlab.grading.assignment;

import java.util.ArrayList;
import java.util.List;

/** Something that is wrong in an assignment file, and where it stands. */
final class AssignmentProblem extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> path;
  private final String what;

  /**
   * @param path names of fields and numbers of elements, from the outermost
   */
  AssignmentProblem(List<String> path, String what) {
    super(String.join(" → ", path) + ": " + what);
    this.path = List.copyOf(path);
    this.what = what;
  }

  List<String> path() {
    return path;
  }

  /** The same below these names. */
  AssignmentProblem below(String... names) {
    List<String> all = new ArrayList<>(List.of(names));
    all.addAll(path);
    return new AssignmentProblem(all, what);
  }
}

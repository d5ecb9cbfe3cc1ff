package dev.socketlab.grading.assignment;

import java.util.Map;

/**
 * The teacher's own solution of a program, with which an assignment can be checked.
 *
 * @param path its file or folder, relative to the assignment file; empty if its files are given
 * @param files its files by name, if they stand in the assignment itself
 */
public record ReferenceProgram(String path, Map<String, byte[]> files) {

  public ReferenceProgram {
    files = Map.copyOf(files);
  }
}

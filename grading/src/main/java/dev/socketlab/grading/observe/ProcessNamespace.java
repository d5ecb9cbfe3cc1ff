package dev.socketlab.grading.observe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The processes of a program that are no descendants of it any more: whoever forks twice becomes a
 * child of the namespace's first process. In a sandbox room a program has a namespace of its own.
 * Elsewhere nothing tells an orphan from a stranger's process, and none is found.
 */
final class ProcessNamespace {

  private static final String OWN = namespaceOf("self");

  private ProcessNamespace() {}

  /**
   * Those that run in a namespace of one of the roots.
   *
   * @param known those that are not looked for
   */
  static List<Integer> orphans(Set<Integer> known, int... roots) {
    Set<String> namespaces = new HashSet<>();
    for (int root : roots) {
      namespaces.add(namespaceOf("" + root));
    }
    namespaces.remove(OWN);
    namespaces.remove("");
    List<Integer> found = new ArrayList<>();
    if (!namespaces.isEmpty()) {
      for (int pid : ProcText.numbers("/proc")) {
        if (!known.contains(pid) && namespaces.contains(namespaceOf("" + pid)) && !isFirst(pid)) {
          found.add(pid);
        }
      }
    }
    return found;
  }

  /** Whether a process lives in a namespace that is not the grader's own. */
  static boolean isWalledIn(int pid) {
    String namespace = namespaceOf("" + pid);
    return !namespace.isEmpty() && !namespace.equals(OWN);
  }

  private static String namespaceOf(String process) {
    try {
      return Files.readSymbolicLink(Path.of("/proc", process, "ns", "pid")).toString();
    } catch (IOException gone) {
      return "";
    }
  }

  /** Whether it is its namespace's first process: the sandbox's own, which waits for orphans. */
  private static boolean isFirst(int pid) {
    ProcText text = new ProcText();
    return text.read("/proc/" + pid + "/status")
        && text.skipTo("NSpid:")
        && text.line().endsWith("\t1");
  }
}

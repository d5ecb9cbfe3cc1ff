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
 * child of the namespace's first process. In a sandbox room a program has a namespace of its own;
 * see {@link SharedNamespace} for the others.
 */
final class ProcessNamespace {

  private static final String OWN = namespaceOf("self");

  private ProcessNamespace() {}

  /**
   * Those of the programs with these first processes.
   *
   * @param known those that are not looked for
   */
  static List<Integer> orphans(Set<Integer> known, int... roots) {
    Set<String> namespaces = new HashSet<>();
    List<Integer> found = new ArrayList<>();
    for (int root : roots) {
      String namespace = namespaceOf("" + root);
      if (namespace.equals(OWN)) {
        SharedNamespace.orphans(root, known).forEach(found::add);
      } else {
        namespaces.add(namespace);
      }
    }
    namespaces.remove("");
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

package dev.socketlab.grading.observe;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds the processes of a program that are no descendants of it any more and live among strangers:
 * in the sandboxes {@code user} and {@code none}. They are recognised by the session that the
 * program leads, by its account if that is not the grader's, or by the variable that only this run
 * of it has. All of these are inherited; a process without privileges cannot choose its account,
 * but can leave the session and overwrite its variables.
 */
final class SharedNamespace {

  /** What a starter of programs sets to a value of its own for each run. */
  private static final String VARIABLE = "SOCKETLAB_TRIAL=";

  private static final long OWN_USER = number("/proc/self/status", "Uid:");

  private final int root;
  private final long user;
  private final String mark;

  private SharedNamespace(int root) {
    String process = "/proc/" + root;
    this.root = root;
    this.user = number(process + "/status", "Uid:");
    this.mark = mark(process);
  }

  /**
   * The processes that belong to the program.
   *
   * @param root the program's first process, which leads its session; it may have ended
   * @param known those that are not looked for
   */
  static IntStream orphans(int root, Set<Integer> known) {
    SharedNamespace namespace = new SharedNamespace(root);
    int last = TaskCounter.lastNumber();
    return Arrays.stream(ProcText.numbers("/proc"))
        .filter(pid -> isNewer(pid, root, last) && !known.contains(pid))
        .filter(namespace::contains);
  }

  /** Numbers are given in turn, and begin again when they have reached the highest. */
  private static boolean isNewer(int pid, int root, int last) {
    return root <= last ? root < pid && pid <= last : root < pid || pid <= last;
  }

  private boolean contains(int pid) {
    String process = "/proc/" + pid;
    return number(process + "/status", "NSsid:") == root
        || (user > 0 && user != OWN_USER && number(process + "/status", "Uid:") == user)
        || (!mark.isEmpty() && mark.equals(mark(process)));
  }

  private static long number(String file, String label) {
    ProcText text = new ProcText();
    return text.read(file) && text.skipTo(label) ? text.decimal() : -1;
  }

  private static String mark(String process) {
    ProcText text = new ProcText();
    text.read(process + "/environ");
    while (!text.atEnd()) {
      for (String variable : text.line().split("\0", -1)) {
        if (variable.startsWith(VARIABLE)) {
          return variable;
        }
      }
    }
    return "";
  }
}

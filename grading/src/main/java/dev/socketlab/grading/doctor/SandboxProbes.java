package dev.socketlab.grading.doctor;

import dev.socketlab.grading.sandbox.Sandboxes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tries each kind of sandbox. */
final class SandboxProbes {

  private static final List<String> OF_UTIL_LINUX =
      List.of("unshare", "setpriv", "prlimit", "setsid", "mount");

  private final SearchPath path;
  private final Kernel kernel;

  SandboxProbes(SearchPath path, Kernel kernel) {
    this.path = path;
    this.kernel = kernel;
  }

  /** One finding for each kind, the best first. */
  List<ProbeFinding> findings() throws IOException, InterruptedException {
    List<ProbeFinding> findings = new ArrayList<>();
    for (String kind : Sandboxes.choices()) {
      if (!kind.equals(Sandboxes.AUTO)) {
        findings.add(finding(kind));
      }
    }
    return findings;
  }

  private ProbeFinding finding(String kind) throws IOException, InterruptedException {
    Optional<String> fault = Sandboxes.fault(kind);
    if (fault.isEmpty()) {
      return ProbeFinding.yes(kind, Sandboxes.of(kind).description());
    }
    // All kinds are made of these; without them the kernel was not even asked.
    Optional<String> lacking =
        OF_UTIL_LINUX.stream().filter(tool -> path.find(tool).isEmpty()).findFirst();
    if (lacking.isPresent()) {
      return ProbeFinding.missing(kind, lacking.get() + " is not installed", Software.UTIL_LINUX);
    }
    if (kind.equals("bubblewrap") && path.find("bwrap").isEmpty()) {
      return ProbeFinding.missing(kind, "bwrap is not installed", Software.BUBBLEWRAP);
    }
    ProbeFinding no = ProbeFinding.no(kind, fault.get());
    boolean kernelsFault = !kind.equals("user") && !fault.get().endsWith("not found");
    return kernelsFault ? no.advised(kernel.namespacesAdvice()) : no;
  }
}

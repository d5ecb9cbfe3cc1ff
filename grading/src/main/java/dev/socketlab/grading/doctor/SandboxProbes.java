package dev.socketlab.grading.doctor;

import dev.socketlab.grading.sandbox.Sandboxes;
import dev.socketlab.grading.sandbox.SearchPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tests each kind of sandbox. */
final class SandboxProbes {

  private static final List<String> UTIL_LINUX_TOOLS =
      List.of("unshare", "setpriv", "prlimit", "setsid", "mount");

  private final SearchPath path;
  private final KernelSettings kernelSettings;

  SandboxProbes(SearchPath path, KernelSettings kernelSettings) {
    this.path = path;
    this.kernelSettings = kernelSettings;
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
    // Every kind needs these tools; without them, the fault says nothing about the kernel.
    Optional<String> absent =
        UTIL_LINUX_TOOLS.stream().filter(tool -> path.find(tool).isEmpty()).findFirst();
    if (absent.isPresent()) {
      return ProbeFinding.missing(kind, absent.get() + " is not installed", Software.UTIL_LINUX);
    }
    if (kind.equals("bubblewrap") && path.find("bwrap").isEmpty()) {
      return ProbeFinding.missing(kind, "bwrap is not installed", Software.BUBBLEWRAP);
    }
    ProbeFinding finding = ProbeFinding.no(kind, fault.get());
    boolean kernelForbids = !kind.equals("user") && !fault.get().endsWith("not found");
    return kernelForbids ? finding.advised(kernelSettings.namespacesAdvice()) : finding;
  }
}

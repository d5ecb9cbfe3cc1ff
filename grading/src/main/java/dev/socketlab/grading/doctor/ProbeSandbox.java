package dev.socketlab.grading.doctor;

import dev.socketlab.grading.process.ProgramStarter;
import dev.socketlab.grading.sandbox.Limits;
import dev.socketlab.grading.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * Runs programs for probes: inside the sandbox, each in a folder of its own.
 *
 * @param folder the parent of these folders
 */
record ProbeSandbox(Sandbox sandbox, Path folder) {

  /** Far more than any program of a probe takes if all is well. */
  private static final long TIMEOUT_MS = 30_000;

  /** Runs a shell command in a new folder. */
  ProbeRun shell(Limits limits, String line) throws IOException, InterruptedException {
    return run(limits, List.of("sh", "-c", line), newFolder());
  }

  ProbeRun run(Limits limits, List<String> command, Path where)
      throws IOException, InterruptedException {
    return ProbeRun.of(starter(limits), command, where, TIMEOUT_MS);
  }

  ProgramStarter starter(Limits limits) {
    return new ProgramStarter(sandbox, limits);
  }

  /** Creates a folder that sandboxed programs may write to. */
  Path newFolder() throws IOException, InterruptedException {
    Path created = Files.createTempDirectory(folder, "probe-");
    Files.setPosixFilePermissions(created, PosixFilePermissions.fromString("rwxr-xr-x"));
    sandbox.give(created);
    return created;
  }
}

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
 * Where probes run programs: behind the wall of a sandbox, each in a folder of its own.
 *
 * @param folder in which these folders are made
 */
record ProbeSandbox(Sandbox sandbox, Path folder) {

  /** Far above what any program of a probe takes that works. */
  private static final long PATIENCE_MS = 30_000;

  /** Runs a line of shell in a new folder. */
  Attempt shell(Limits limits, String line) throws IOException, InterruptedException {
    return run(limits, List.of("sh", "-c", line), newFolder());
  }

  Attempt run(Limits limits, List<String> command, Path where)
      throws IOException, InterruptedException {
    return Attempt.of(starter(limits), command, where, PATIENCE_MS);
  }

  ProgramStarter starter(Limits limits) {
    return new ProgramStarter(sandbox, limits);
  }

  /** A new folder that programs behind the wall may write into. */
  Path newFolder() throws IOException, InterruptedException {
    Path made = Files.createTempDirectory(folder, "probe-");
    Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rwxr-xr-x"));
    sandbox.give(made);
    return made;
  }
}

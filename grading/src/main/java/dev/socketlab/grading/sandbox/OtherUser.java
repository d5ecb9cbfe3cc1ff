package dev.socketlab.grading.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Another account for programs, for containers in which root may not create namespaces. A program
 * cannot touch what others own, and its processes are recognised by their owner. It shares the
 * network, and can read what everybody may read.
 */
final class OtherUser implements Sandbox {

  private final UserAccount account;
  private final String path;

  OtherUser(UserAccount account) {
    this.account = account;
    this.path = View.ofThisMachine(Optional.of(account)).path();
  }

  @Override
  public String id() {
    return "user";
  }

  @Override
  public String description() {
    return "another account; programs share the network, and see files that everybody may read";
  }

  @Override
  public List<String> wall(
      List<String> command, Limits limits, Optional<WritableFolders> writable) {
    List<String> line = new ArrayList<>(Sandbox.ownSession(limits));
    line.addAll(account.become());
    line.addAll(List.of("--no-new-privs", "--inh-caps=-all", "--bounding-set=-all"));
    line.addAll(List.of("--pdeathsig", "KILL"));
    line.addAll(SystemCallFilter.loader(path));
    // The kernel counts for the account, so this is set by a process that already runs under it.
    line.addAll(List.of("prlimit", "--nproc=" + limits.processesOfKernel()));
    line.addAll(command);
    return line;
  }

  @Override
  public Predicate<Path> belongs(String mark) {
    String owner = Integer.toString(account.uid());
    return process -> owner.equals(realUser(process));
  }

  /** The owner of a process: its folder belongs to root if nobody else may look into it. */
  private static String realUser(Path process) {
    try {
      return Files.readString(process.resolve("status"), StandardCharsets.ISO_8859_1)
          .lines()
          .filter(line -> line.startsWith("Uid:"))
          .map(line -> line.split("\\s+", 3)[1])
          .findFirst()
          .orElse("");
    } catch (IOException gone) {
      return "";
    }
  }

  @Override
  public void give(Path folder) throws IOException, InterruptedException {
    String owner = account.uid() + ":" + account.uid();
    run(List.of("chown", "-R", "--no-dereference", owner, folder.toString()));
    run(List.of("chmod", "700", folder.toString())); // other workers have other accounts
  }

  @Override
  public String path() {
    return path;
  }

  @Override
  public Optional<LimitKind> diskBreach(Limits limits) {
    long bytes = 0;
    long files = 0;
    try {
      for (String size : run(ownFiles("-printf", "%s\\n")).lines().toList()) {
        bytes += Long.parseLong(size);
        files++;
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    } catch (IOException unseen) {
      throw new UncheckedIOException(unseen);
    }
    return new DiskUse(bytes, files).breach(limits);
  }

  @Override
  public Optional<List<String>> guard() {
    String killAll = String.join(" ", account.become()) + " sh -c 'kill -KILL -1'";
    return Optional.of(List.of("sh", "-c", "read -r _; " + killAll));
  }

  @Override
  public void sweep() throws IOException, InterruptedException {
    run(ownFiles("-delete"));
  }

  /** The command that finds the account's files in folders that everybody may write to. */
  private List<String> ownFiles(String... action) {
    List<String> command = new ArrayList<>(List.of("find", "/tmp", "/var/tmp", "/dev/shm"));
    if (!UserAccount.temporary().startsWith("/tmp")) {
      command.add(UserAccount.temporary().toString());
    }
    command.addAll(List.of("-mindepth", "1", "-user", Integer.toString(account.uid())));
    command.addAll(List.of(action));
    return command;
  }

  private static String run(List<String> command) throws IOException, InterruptedException {
    // Complaints about files that vanish meanwhile are of no interest.
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(Redirect.DISCARD);
    Process process = builder.start();
    process.getOutputStream().close();
    String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    process.waitFor();
    return words;
  }
}

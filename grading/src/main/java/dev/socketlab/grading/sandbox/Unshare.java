package dev.socketlab.grading.sandbox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The same namespaces as {@link Bubblewrap}'s, made by the tools of util-linux. */
final class Unshare extends Namespaces {

  Unshare(Optional<UserAccount> account) {
    super(account);
  }

  @Override
  public String id() {
    return "unshare";
  }

  @Override
  public String description() {
    return "namespaces by unshare, mount and setpriv";
  }

  @Override
  List<String> outer(SandboxRoom room, View view, List<String> command) {
    List<String> line = new ArrayList<>(List.of("setsid", "unshare", "--user", "--map-root-user"));
    line.addAll(List.of("setpriv", "--pdeathsig", "KILL"));
    line.addAll(List.of("unshare", "--net", "sh", "-c", script("table.sh"), "table"));
    // In a second step: the loopback device belongs to whoever was root when it was created.
    line.addAll(List.of("unshare", "--net", "--pid", "--mount", "--ipc", "--uts", "--cgroup"));
    line.addAll(List.of("--fork", "--kill-child"));
    line.addAll(List.of("sh", "-c", script("room.sh") + script("bounds.sh"), "room"));
    view.folders().forEach(folder -> line.addAll(List.of(folder.toString(), folder.toString())));
    room.contents()
        .forEach((seen, source) -> line.addAll(List.of(source.toString(), seen.toString())));
    line.add("--");
    line.addAll(bounds(room.limits()));
    line.addAll(command);
    return line;
  }

  @Override
  List<String> inner(Optional<WritableFolders> writable, List<String> command) {
    List<String> line = new ArrayList<>(List.of("unshare", "--user", "--map-root-user"));
    line.addAll(List.of("--pid", "--mount", "--ipc", "--uts", "--fork", "--kill-child"));
    line.addAll(List.of("--mount-proc", "sh", "-c", script("wall.sh"), "wall"));
    writable.ifPresent(
        own -> line.addAll(List.of("" + own.copy(), "" + own.tmp(), "" + own.sharedMemory())));
    line.add("--");
    line.addAll(List.of("unshare", "--user"));
    line.addAll(List.of("--map-user=" + PROGRAM_UID, "--map-group=" + PROGRAM_UID));
    line.addAll(List.of("setpriv", "--no-new-privs"));
    line.addAll(SystemCallFilter.loader(path()));
    line.addAll(command);
    return line;
  }

  @Override
  public Predicate<Path> belongs(String mark) {
    return inAnotherProcessNamespace();
  }
}
